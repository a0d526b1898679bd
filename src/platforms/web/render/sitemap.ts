import { SITEMAP_PATH } from '../pages/addresses.js';

/** Addresses that one file may list (https://www.sitemaps.org/protocol.html). */
export const ADDRESSES_MAX = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** How many files it takes to list so many addresses. */
export function partsFor(count: number, most = ADDRESSES_MAX): number {
  return Math.max(1, Math.ceil(count / most));
}

/** The addresses of one part of all pages, from 1; null where there is no such part. */
export function partXml(paths: readonly string[], baseUrl: string, part: number, most = ADDRESSES_MAX): string | null {
  if (part > partsFor(paths.length, most)) return null;
  const shown = paths.slice((part - 1) * most, part * most);
  return fileXml(
    'urlset',
    shown.map((path) => `<url>${placeXml(`${baseUrl}${path}`)}</url>`),
  );
}

/** What leads to every part, where one file cannot list all. */
export function indexXml(parts: number, baseUrl: string): string {
  const places = Array.from({ length: parts }, (_, at) => placeXml(`${baseUrl}${pathOfPart(at + 1)}`));
  return fileXml(
    'sitemapindex',
    places.map((place) => `<sitemap>${place}</sitemap>`),
  );
}

/** The path of a part: `/sitemap-2.xml`. */
export function pathOfPart(part: number): string {
  return SITEMAP_PATH.replace('.xml', `-${part}.xml`);
}

function fileXml(name: string, lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${name} xmlns="${NAMESPACE}">`, ...lines, `</${name}>`, ''].join(
    '\n',
  );
}

function placeXml(address: string): string {
  return `<loc>${address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</loc>`;
}
