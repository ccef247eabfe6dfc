/** What is said of work that goes on in the file of this machine. */

/** Said once in a run. */
export const KEPT_HERE = 'The store of the team is away; this is kept on this machine. fit store copy brings it over.';
