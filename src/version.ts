/** The version of engine and model, as results carry it; a test holds it to package.json. */
export const VERSION = '0.1.0';
