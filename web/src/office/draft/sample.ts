// SPDX-License-Identifier: Apache-2.0

/** A list of projects as the office reads it, to begin with. Spreadsheets know by the first character that it is UTF-8. */
export const sampleCSV = `\uFEFF번호,사업명,비용,구역,분야,설명,사업명(영문),설명(영문)
1,어린이공원 그늘막,"12,000,000",북구,공원,놀이터에 그늘막 세 개를 놓습니다.,Playground shades,Three shades for the playground.
2,골목길 보안등,"8,500,000",남구,안전,어두운 골목에 보안등 열 개를 답니다.,Alley lights,Ten lights for dark alleys.
3,작은도서관 야간 개방,"20,000,000",북구,문화,평일 저녁 9시까지 문을 엽니다.,Library by night,Open until nine on weekdays.
`;

/** Gives the reader a file. */
export function saveText(text: string, name: string, type = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
