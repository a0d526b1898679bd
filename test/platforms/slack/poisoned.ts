import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { TEXT_MAX } from '../../../src/core/records/text.js';

/** `knowledge` with an injection in every text of every record; `turn` moves them on by as many fields. */
export function poisoned(knowledge: Knowledge, injections: readonly string[], turn: number): Knowledge {
  const texts = injections.map((one) => one.trim()).filter((one) => one !== '');
  let taken = turn;
  const next = () => texts[taken++ % texts.length]!;
  const beside = (text: string) => `${text} ${next()}`.slice(0, TEXT_MAX).trim();
  const after = (text: string) => `${next()} ${text}`.slice(-TEXT_MAX).trim();
  const told = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: beside(one.text) });
  const { sources, organisations, officials, conferences, meetings, agreements, proposals, topics } = knowledge;
  return {
    sources: sources.map((one) => ({
      ...one,
      title: next(),
      publisher: after(one.publisher),
      via: next(),
      url: next().replace(/\s/g, '').startsWith('https://')
        ? `https://${next().replace(/\s/g, '')}`
        : `${one.url}?q=${next().replace(/\s/g, '')}`,
      notes: next(),
    })),
    organisations: organisations.map((one) => ({ ...one, name: beside(one.name), aliases: [...one.aliases, next()] })),
    officials: officials.map((one) => ({
      ...one,
      name: after(one.name),
      aliases: [...one.aliases, one.name, next()],
      posts: one.posts.map((post) => ({ ...post, title: beside(post.title), dateNote: next() })),
      notes: next(),
    })),
    conferences: conferences.map((one) => ({
      ...one,
      name: beside(one.name),
      aliases: [...one.aliases, one.name, next()],
      venue: next(),
      theme: next(),
      facts: one.facts.map(told),
      notes: next(),
    })),
    meetings: meetings.map((one) => ({
      ...one,
      place: one.place && beside(one.place),
      summary: beside(one.summary),
      points: one.points.map(told),
      notes: next(),
    })),
    agreements: agreements.map((one) => ({
      ...one,
      title: beside(one.title),
      history: one.history.map(told) as unknown as typeof one.history,
      notes: next(),
    })),
    proposals: proposals.map((one) => ({ ...told(one), notes: next() })),
    topics: topics.map((one) => ({ ...one, name: beside(one.name), aliases: [...one.aliases, next()] })),
  };
}
