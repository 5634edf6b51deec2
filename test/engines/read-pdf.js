import { getDocumentProxy } from 'unpdf';

/**
 * Reads what is written on the sheets of a PDF.
 *
 * @param bytes The file.
 * @returns For each sheet its pieces of text in the order they were drawn: `{ text, x, y, end }`, in points from the top
 *   left corner; `end` says that the line ends behind it.
 */
export async function readPdf(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const sheets = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    sheets.push(
      items.map(({ str, transform: [, , , , x, y], hasEOL }) => ({ text: str, x, y: height - y, end: hasEOL })),
    );
  }
  await pdf.destroy();
  return sheets;
}
