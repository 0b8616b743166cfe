import type { Question } from './explore.ts';

/** The question that an address asks: `sql`, `sort` ("2-desc": by the second column) and `page`. */
export function questionFrom(parameters: URLSearchParams): Question {
  const sort = /^([1-9]\d{0,3})-(asc|desc)$/.exec(parameters.get('sort') ?? '');
  const page = /^[1-9]\d{0,8}$/.exec(parameters.get('page') ?? '');
  return {
    sql: parameters.get('sql') ?? '',
    order: sort ? { column: Number(sort[1]) - 1, descending: sort[2] === 'desc' } : null,
    page: page ? Number(page[0]) : 1,
  };
}

/** The address's parameters with the given question in place of the one before; what stands beside it stays. */
export function withQuestion(parameters: URLSearchParams, { sql, order, page }: Question): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const name of ['sql', 'sort', 'page']) next.delete(name);
  if (sql !== '') next.set('sql', sql);
  if (order) next.set('sort', `${order.column + 1}-${order.descending ? 'desc' : 'asc'}`);
  if (page > 1) next.set('page', String(page));
  return next;
}

/** The same question by another column: first upwards, at a second click downwards, from its first page on. */
export function sortedBy(question: Question, column: number): Question {
  const isAgain = question.order?.column === column && !question.order.descending;
  return { ...question, order: { column, descending: isAgain }, page: 1 };
}
