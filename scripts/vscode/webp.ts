import type { Page } from 'playwright-core';

/**
 * A picture as WebP, at most 1350 pixels wide: half as many again as VS Code shows, for screens that have them. Not more,
 * since pictures travel inside the VSIX. The browser's page does the work.
 */
export async function toWebp(page: Page, png: Uint8Array): Promise<Buffer> {
  const code = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const scale = Math.min(1, 1350 / picture.width);
    const canvas = new OffscreenCanvas(picture.width * scale, picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.5 });
    let text = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  }, Buffer.from(png).toString('base64'));
  return Buffer.from(code, 'base64');
}
