/** Pages on problems of handing records over to a CRM. */
import type { ErrorPages } from './page.ts';

/** By code. */
export const HANDOVER = {
  'map-finds': {
    what: 'A CRM has to be told which of its records is meant, by a unique field (key) or by its own id (record-id). Some can be asked either way, some only one way. Without it a second export would make every record twice.',
    mend: 'Add the one that the message names. The field of a key must be unique in the CRM; fit export --print setup says how to make one.',
  },
  'map-type': {
    what: 'What stands at the path is not what the type can hold: a text is no number, several values are not one.',
    mend: 'Take the type that the message names, or another path. Several values are text, with join, or multi.',
  },
  'map-values': {
    what: 'A field of the type enum names every value that can come, so that no record ever fails for want of a word; two may have the same name in the CRM.',
    mend: 'Add the values that the message lists, also those that are rare, such as incomplete.',
  },
  'map-refused': {
    what: 'A value that stands in the map is one that the CRM has no way to hold.',
    mend: 'Change it to one that the CRM knows.',
  },
  'map-placeholder': {
    what: 'Some CRMs choose the key of every field themselves, so that no map is right for two accounts. The one that came with fit has placeholders in their places, and the CRM would refuse each of them.',
    mend: 'Have the fields made with what fit export --print setup prints. Copy the map, put in the keys and the option numbers that the CRM answered with, and name your copy with --map. Take out the fields that you do not want.',
  },
  'export-field': {
    what: 'One record cannot go through the map: it holds nothing where a value has to be, or something that the field cannot hold. The record is left out; the others go out.',
    mend: 'Correct the record, or say in the map what is to be done, with missing: omit or another type. fit export --check shows every field of every record.',
  },
} satisfies ErrorPages;
