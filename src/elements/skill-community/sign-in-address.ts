/**
 * Where a reader signs in, with the address to come back to: in the place of `{return}`, else as the parameter `return`.
 * Undefined for what is no address of the web.
 *
 * @param given Absolute or relative to the page.
 */
export function signInAddress(given: string, page: Document): string | undefined {
  const back = encodeURIComponent(page.location.href);
  try {
    const url = new URL(given.replace('{return}', back), page.baseURI);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    if (!given.includes('{return}')) url.searchParams.set('return', page.location.href);
    return url.href;
  } catch {
    return undefined;
  }
}
