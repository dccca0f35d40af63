/** Compound files, and what is encrypted in them with the key that Excel uses when nobody gave a password. */
export * from './compound-file';
export * from './ciphers';
export * from './encrypted-package';
export * from './encrypted-records';
