// By its name Node takes it for what it is, although the project’s scripts are modules; web workers load `main.ts` itself.
export { activate, deactivate } from './main.ts';
