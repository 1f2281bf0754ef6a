// In this order: what is loaded before the cache is there is not kept in it.
import './compile-cache.ts';
import './main.ts';
