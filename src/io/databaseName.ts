/** The name of this document's database: pages opened from one disk share their storage, so each names its own. */
export function toDatabaseName(): string {
  const name = document.querySelector('meta[name="database-name"]')?.getAttribute('content');
  const own = name ?? 'diversity-data-dashboard';
  return location.protocol === 'file:' ? `${own}:${location.pathname}` : own;
}
