import type { Rule } from './rule.js';
import { afterPublication } from './rules/after-publication.js';
import { agreementParties } from './rules/agreement-parties.js';
import { audienceReach } from './rules/audience-reach.js';
import { bilateralSides } from './rules/bilateral-sides.js';
import { conferenceDays } from './rules/conference-days.js';
import { conferenceFollowed } from './rules/conference-followed.js';
import { dateNote } from './rules/date-note.js';
import { deadlineOrder } from './rules/deadline-order.js';
import { earlySource } from './rules/early-source.js';
import { entryDays } from './rules/entry-days.js';
import { entrySetting } from './rules/entry-setting.js';
import { everydayAlias } from './rules/everyday-alias.js';
import { exploredTogether } from './rules/explored-together.js';
import { fullStop } from './rules/full-stop.js';
import { hiddenCharacters } from './rules/hidden-characters.js';
import { historyOrder } from './rules/history-order.js';
import { inferredFields } from './rules/inferred-fields.js';
import { languageCode } from './rules/language-code.js';
import { meetingRoles } from './rules/meeting-roles.js';
import { mixedScripts } from './rules/mixed-scripts.js';
import { officialSide } from './rules/official-side.js';
import { outdatedNote } from './rules/outdated-note.js';
import { ownNameAlias } from './rules/own-name-alias.js';
import { postDates } from './rules/post-dates.js';
import { postSide } from './rules/post-side.js';
import { proposalDate } from './rules/proposal-date.js';
import { proposalDirection } from './rules/proposal-direction.js';
import { proposalWording } from './rules/proposal-wording.js';
import { proposerPresent } from './rules/proposer-present.js';
import { repeatedEntry } from './rules/repeated-entry.js';
import { sameAgreement } from './rules/same-agreement.js';
import { sameMeeting } from './rules/same-meeting.js';
import { sameOfficial } from './rules/same-official.js';
import { sameSource } from './rules/same-source.js';
import { sameTopic } from './rules/same-topic.js';
import { sharedAlias } from './rules/shared-alias.js';
import { signerParty } from './rules/signer-party.js';
import { signerPresent } from './rules/signer-present.js';
import { similarOfficial } from './rules/similar-official.js';
import { sourceDate } from './rules/source-date.js';
import { statusMeeting } from './rules/status-meeting.js';
import { statusOrder } from './rules/status-order.js';
import { textLength } from './rules/text-length.js';
import { unusedSource } from './rules/unused-source.js';
import { visitDestination } from './rules/visit-destination.js';

/** Every rule of `sideline check`, in the order in which knowledge/README.md explains them. */
export const RULES: readonly Rule[] = [
  textLength,
  fullStop,
  hiddenCharacters,
  mixedScripts,
  everydayAlias,
  ownNameAlias,
  sharedAlias,
  sameOfficial,
  similarOfficial,
  sameSource,
  sameMeeting,
  sameAgreement,
  sameTopic,
  sourceDate,
  afterPublication,
  earlySource,
  languageCode,
  unusedSource,
  postDates,
  postSide,
  officialSide,
  conferenceDays,
  conferenceFollowed,
  bilateralSides,
  visitDestination,
  meetingRoles,
  historyOrder,
  statusOrder,
  statusMeeting,
  entrySetting,
  entryDays,
  signerParty,
  signerPresent,
  outdatedNote,
  deadlineOrder,
  agreementParties,
  exploredTogether,
  proposalDirection,
  proposalWording,
  proposerPresent,
  proposalDate,
  dateNote,
  inferredFields,
  repeatedEntry,
  audienceReach,
];
