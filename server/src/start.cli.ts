// In this order, as in `start.node.ts`.
import './compile-cache.ts';
import './cli.ts';
