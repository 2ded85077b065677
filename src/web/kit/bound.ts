/** Numbers and their units as one word, so that no line breaks between them. */

/** The text with a hard blank between each number and its unit. */
export const bound = (text: string): string => text.replace(/(\d) (?=(?:bn|trn|m|%|points?)(?![a-z]))/g, '$1\u00a0');
