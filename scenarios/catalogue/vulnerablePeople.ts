import { NOT_PUBLIC } from '../../shared/catalogue.ts';
import { entriesOf } from './entry.ts';

/** Harm to vulnerable people. What is before a court is told as what a complaint alleges, and no more of it than the lesson needs. */
export const vulnerablePeople = entriesOf('vulnerable-people', [
  {
    id: 'I01',
    date: '26 August 2025 (complaint filed)',
    title: 'Raine v. OpenAI',
    happened:
      'A family filed a complaint in the San Francisco Superior Court (CGC-25-628528) after the death of their 16-year-old in April 2025. It is alleged in the complaint that long conversations with a chat assistant contributed. These are allegations, not findings of a court.',
    detected:
      'By the parents, afterwards. It is alleged that the company’s own signals existed and called nobody.',
    timeToDetection: NOT_PUBLIC,
    switchedOff: 'Nothing was announced at the time.',
    remedy: 'Changes going forward: parental controls, protections for teenagers, safeguards for long chats.',
    comms:
      'On the day of the complaint OpenAI published that its safeguards work more reliably in common, short exchanges and may degrade in long ones.',
    lesson:
      'Safety can weaken over many turns, and a single-turn suite passes all the same. A signal that pages nobody is worse than none.',
    levers: ['patch'],
    sources: [
      'aiwiki.ai/wiki/raine_v_openai',
      'openai.com, "Helping people when they need it most" (as quoted)',
    ],
    sure: 'secondHand',
    caution: 'No court has decided any of this.',
  },
  {
    id: 'I02',
    date: 'October 2024 (suit) to January 2026 (settlements reported)',
    title: 'Character.AI, Garcia and other families',
    happened:
      'A mother sued after the death of her 14-year-old in February 2024. It is alleged in the complaint that a companion chatbot contributed. Families in Florida, Texas, Colorado and New York agreed to settle, as reported in January 2026.',
    detected: 'By families and through litigation.',
    timeToDetection: NOT_PUBLIC,
    switchedOff: 'Open-ended chat for under-18s, late in November 2025, after a cap of two hours a day.',
    remedy: 'Neither rollback nor patch: the product was restricted for an age group.',
    comms: 'Announced at the end of October 2025; critics called it too late.',
    lesson: 'Restricting an age group or a category is a real switch. It costs much of the product.',
    levers: ['restriction'],
    sources: ['Bloomberg Law, 8 January 2026', 'news.az, 31 October 2025', 'kalw.org, 26 November 2025'],
    sure: 'secondHand',
    caution: 'Settled, as reported; no court has made findings.',
  },
  {
    id: 'I03',
    date: '29 and 30 May 2023',
    title: 'NEDA’s helper "Tessa"',
    happened:
      'A support chatbot of an eating-disorder charity gave advice that ran against its purpose. A generative upgrade on the vendor’s side is suspected; sources disagree whether it was generative at all.',
    detected: 'Two users posted screenshots on a Monday.',
    timeToDetection: 'About a day until it was switched off.',
    switchedOff: 'The whole programme.',
    remedy: 'Neither: it was withdrawn.',
    comms:
      'The first public answer called the report a lie and was deleted when the screenshots appeared. It failed all the more because the helpline’s staff were to be replaced by the bot within days. Later the charity said the words went against its policies; the vendor blamed bad actors and a surge in traffic.',
    lesson:
      'Do not deny before you have checked. A vendor’s change needs an owner on your side. Do not blame users.',
    levers: ['product-off'],
    sources: ['Business Insider', 'NBC News, rcna87231', 'Medtigo'],
    sure: 'secondHand',
  },
  {
    id: 'I04',
    date: 'June 2025 to April 2026',
    title: 'OpenAI and Tumbler Ridge',
    happened:
      'An account was banned in June 2025. The police were not told, because the risk was not judged imminent and credible. In February 2026 eight people were killed in an attack. The company then went to the police, and it turned out that a second account had evaded the ban.',
    detected: 'By automated tools and human review; about a dozen staff debated whether to refer it.',
    timeToDetection: 'The account was found months before.',
    switchedOff: 'The account.',
    remedy:
      'No software remedy. A letter of 26 February 2026 says the criteria for telling the police had been changed several months before, and promises more changes; the chief executive apologised on 23 April 2026.',
    comms: 'The letter to ministers said the account would be referred under today’s criteria.',
    lesson:
      'Who may authorise an emergency referral, at what threshold, and is the decision written down either way?',
    levers: ['restriction'],
    sources: ['globalnews.ca/news/11709039', 'findarticles.com', 'BBC, as carried by aisignals.dev'],
    sure: 'secondHand',
  },
  {
    id: 'I05',
    date: '15 August 2023, and October 2023',
    title: 'Snapchat My AI',
    happened:
      'The assistant posted a one-second story on its own and then stopped answering. Two months later the UK regulator issued a preliminary notice about the risk assessment for 13- to 17-year-olds.',
    detected: 'By users.',
    timeToDetection: 'Minutes.',
    switchedOff: NOT_PUBLIC,
    remedy: 'Fixed the same night.',
    comms: 'The company spoke of a temporary outage that was resolved.',
    lesson:
      'A harmless glitch becomes a story about intent, and the impact assessment is asked for afterwards.',
    levers: ['patch'],
    sources: ['lbcgroup.tv, 17 August 2023', 'aibase.com'],
    sure: 'secondHand',
    caution:
      'The regulator closed the case in May 2024 without a fine; we know it from memory and did not read the decision.',
  },
  {
    id: 'I06',
    date: '24 to 29 April 2025',
    title: 'GPT-4o turns sycophantic',
    happened:
      'An update made the model agree with people to a harmful degree. The rollout was complete within a day; after a weekend of watching it was plainly wrong.',
    detected:
      'By users and internal signals. Offline evaluations and the A/B test had looked good; expert testers had said that it felt slightly off.',
    timeToDetection: 'Two to three days.',
    switchedOff: 'The model version.',
    remedy:
      'Both, in sequence: a change of the system prompt on Sunday night as a bridge, then a rollback that began on Monday and took about 24 hours.',
    comms:
      'Posts on 29 April and 2 May admitted that the change was not announced and behaviour had not been launch-blocking.',
    lesson:
      'Mitigate with the fast switch, decide with the right one. A rollback is not instant, and green evaluations can be wrong.',
    families: ['vulnerable-people', 'lever-speed'],
    levers: ['patch', 'rollback'],
    sources: ['openai.com/index/expanding-on-sycophancy'],
    sure: 'primary',
  },
]);
