/** What is said of work that goes on in the file of this machine. */

/** Short enough for the one line that an interview has for it on a screen of 80 columns. */
export const KEPT_HERE = 'The server is away: kept on this machine; fit store copy brings it over.';
