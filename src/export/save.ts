/** Offers a file for download under a name. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the URL only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Puts a PNG on the clipboard. The promise goes to the clipboard as it is, since Safari allows writing only while it
 * handles the click. It throws an Error in words when the clipboard is missing or refused, or when the image fails.
 */
export async function copyPng(png: Promise<Blob>): Promise<void> {
  // Taken apart from the clipboard's own error: why the image failed is what a reader needs to know.
  const failure = png.then(
    () => null,
    (error: unknown) => error,
  );
  if (typeof ClipboardItem === 'undefined' || typeof navigator.clipboard?.write !== 'function') {
    await failure;
    throw new Error(
      'this browser or this address does not allow copying an image. Download the PNG instead.',
    );
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  } catch (error) {
    const inImage = await failure;
    if (inImage instanceof Error) throw inImage;
    throw new Error(
      'the browser refused the clipboard. Allow it for this page, or download the PNG instead.',
      {
        cause: error,
      },
    );
  }
}

/** A name that is safe as a file on every system: lower case, words joined by hyphens, at most 80 characters. */
export function fileStem(text: string): string {
  const stem = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return stem === '' ? 'chart' : stem;
}
