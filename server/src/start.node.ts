import path from 'node:path';
import v8 from 'node:v8';
import { runKept } from './compile-cache.ts';

// Where nobody pauses, too, old versions of a document are collected before the heap has doubled, not when it is four
// times as large: see `give-back-memory.ts`. Said before, for V8 keeps nothing from one setting to another.
v8.setFlagsFromString('--heap-growing-percent=100');
runKept(path.join(__dirname, 'main.js'));
