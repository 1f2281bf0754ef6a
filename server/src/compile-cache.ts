import module from 'node:module';

/**
 * Keeps what V8 has made of the program between two starts, in the folder for temporary files that Node takes for it:
 * reading and compiling is most of the time until the first answer. Nothing is lost where that folder can't be written.
 */
module.enableCompileCache?.();
