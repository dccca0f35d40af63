/** Style sheets are taken out of the bundle by the build; importing one only says that it belongs. */
declare module '*.css';
