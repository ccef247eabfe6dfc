/**
 * The script as it stands on a page: it unpacks the what-if and runs it.
 *
 * Packed it takes a third of the room, and a page has to go through the post. What is run is no code made of text: the page's policy names its
 * hash, and a browser runs nothing else.
 */

/** The what-if, deflated, in base64; put in by the build. */
declare const PACKED: string;
/** `sha256-…` of the what-if, for the page's policy. */
declare const UNPACKED_HASH: string;

// An older browser shows the page as it is.
if (typeof DecompressionStream === 'function') void unpack();

async function unpack(): Promise<void> {
  const bytes = Uint8Array.from(atob(PACKED), (sign) => sign.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  const script = document.createElement('script');
  script.textContent = text;
  script.dataset['hash'] = UNPACKED_HASH;
  document.body.append(script);
  script.remove();
}
