import { isRecordKind, type Pattern, type Query, type Role } from '../query/query.js';
import type { Question } from '../question/question.js';

/** Roles that no condition of a subject tells. */
const UNTOLD: ReadonlySet<Role> = new Set<Role>(['guest', 'host', 'lead', 'companion', 'chair', 'meeting']);

/** Whether a query demands what its question does not name: records shown before, a state or a format, a role of its own. */
export function queryHoldsMore(query: Query, question: Question): boolean {
  return holdsMore(query, question);
}

function holdsMore(node: unknown, question: Question): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((one) => holdsMore(one, question));
  const { is, kind } = node as { is?: string; kind?: string };
  if (is === 'less' || is === 'and' || is === 'best') return true;
  if (is === 'these') return isRecordKind(kind ?? '') && kind !== 'conference' && !question.agreements.length;
  if ('roles' in node && isOfMore(node as Pattern, question)) return true;
  return Object.values(node).some((one) => holdsMore(one, question));
}

function isOfMore({ roles, limits = {} }: Pattern, question: Question): boolean {
  const isOfState = limits.latest !== undefined || limits.event !== undefined;
  const isStateTold = question.statuses !== null || question.askedStatuses.length > 0;
  const isOfFormat = limits.formats !== undefined && question.formats.length === 0;
  return isOfFormat || (isOfState && !isStateTold) || (Object.keys(roles) as Role[]).some((role) => UNTOLD.has(role));
}
