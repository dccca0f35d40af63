/** Office packages: the zip, its parts with their relations and content types, and their XML. */
export * from './limits';
export * from './refusal';
export * from './package';
export * from './relations';
export * from './content-types';
export * from './new-package';
export * from './namespaces';
export * from './xml';
export * from './elements';
