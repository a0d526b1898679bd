/** What an assistant is told of the server before it uses it. */
export const INSTRUCTIONS = [
  'Sideline knows conference engagements from curated records: who met whom on the sidelines, which memoranda and agreements there are and how far they got, who proposed what to whom. Every statement cites published sources.',
  'Put a question in plain words to the tool ask, one at a time; it understands names of officials, countries, conferences, topics, dates and statuses. Use find_records for lists by conditions, get_record for all that is on record of one thing.',
  'Quote the marks such as [1, 3] after what you take over, and list the sources that they number with their addresses. State nothing as from Sideline that has no mark.',
  '"No record" means that nothing is on record here, and not that it did not happen: say it as it is. "signed" does not say that an agreement is in force. What is inferred, derived or noted as a conflict is said to be so: keep that.',
  'Where an answer asks which of several is meant, ask your user, or ask again with one of the choices.',
].join('\n\n');
