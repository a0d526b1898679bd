/** What says that a question goes on from nothing, by language; what follows is the question. */
const OPENINGS: readonly RegExp[] = [
  /^(?:(?:ok|okay|right|now|and now)[\s,]+)?(?:(?:a )?(?:new|different|another|other) (?:topic|matter|subject|question|thing)|something (?:else|different)(?: (?:now|entirely))?|change of (?:topic|subject)|unrelated(?:ly)?|separately|on (?:another|a different) (?:note|topic|matter|subject))\s*[:;,.!–—-]+\s*/i,
  /^(?:autre (?:sujet|question)|changeons de sujet)\s*[:;,.!–—-]+\s*/i,
  /^(?:otro (?:tema|asunto)|otra (?:cosa|pregunta)|cambiando de tema)\s*[:;,.!–—-]+\s*/i,
  /^(?:друг(?:ая тема|ой вопрос)|по другой теме|сменим тему)\s*[:;,.!–—-]+\s*/iu,
  /^(?:موضوع (?:دیگر|جدید)|سؤال دیگر|سوال دیگر)\s*[:؛،,.!–—-]+\s*/u,
  /^(?:موضوع آخر|سؤال آخر|سؤال مختلف)\s*[:؛،,.!–—-]+\s*/u,
];

/** "Different matter: who announced ACITI?": the question without what says that it is a new one; null where nothing does. */
export function askedAfresh(text: string): string | null {
  const opening = OPENINGS.map((one) => one.exec(text)?.[0]).find((one) => one !== undefined);
  const rest = opening === undefined ? '' : text.slice(opening.length).trim();
  return rest === '' ? null : rest;
}
