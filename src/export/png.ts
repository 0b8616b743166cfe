import { withDensity } from './png-density.ts';

/**
 * An SVG as a PNG, so many times its px in size and marked as that much finer, so that a document shows it as large as
 * the SVG is; drawn by the browser itself. It throws an Error in words when the
 * SVG has no size, cannot be drawn, or is too large for a canvas.
 */
export async function svgToPng(svg: string, scale = 3): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  await document.fonts.ready;
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = await loadImage(url, width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw the image: it offers no canvas.');
    // Without a ground, what is pasted into a dark document is dark on dark.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = new Uint8Array(await (await toBlob(canvas)).arrayBuffer());
    return new Blob([withDensity(png, 96 * scale)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function sizeOf(svg: string): { width: number; height: number } {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const width = Number(root.getAttribute('width'));
  const height = Number(root.getAttribute('height'));
  if (root.nodeName !== 'svg' || !(width > 0) || !(height > 0))
    throw new Error('The chart cannot be made into an image: its SVG is not valid or has no size.');
  return { width, height };
}

function loadImage(url: string, width: number, height: number): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image(width, height);
    image.onload = () => resolve(image);
    image.onerror = () =>
      reject(new Error('The chart cannot be made into an image: the browser refused its SVG.'));
    image.src = url;
  });
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The image is too large for this browser.'));
    }, 'image/png');
  });
}
