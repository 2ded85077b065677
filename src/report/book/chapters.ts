/** The equation book: the chapters that the sectors of the model are read in, each with the question it answers. */

/** A chapter of the book. */
export interface Chapter {
  /** Name of its page. */
  readonly id: string;
  readonly title: string;
  /** The question the chapter answers. */
  readonly question: string;
  /** Sectors, the first halves of public names, in the order a reader would derive them. */
  readonly sectors: readonly string[];
}

/** All chapters, in reading order: each one rests on those before it, save for the feedbacks that the diagram shows. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'economy',
    title: 'Economy and prices',
    question: 'How large is each economy, how many people share it, and what is its output worth in each price base?',
    sectors: ['economy', 'prices'],
  },
  {
    id: 'spending',
    title: 'Defence spending',
    question: 'Who spends how much on defence, how much more a pledge asks for, by when, and who carries what part?',
    sectors: ['spending', 'burden', 'resilience', 'equipment', 'conversions'],
  },
  {
    id: 'fiscal',
    title: 'Public finances',
    question: 'What does extra spending do to debt, interest, deficits and taxes?',
    sectors: ['debt', 'financing', 'fiscal', 'budget'],
  },
  {
    id: 'aid',
    title: 'Aid to Ukraine',
    question: 'Who gives Ukraine what, what is missing when a donor gives less, and who would pay for it?',
    sectors: ['donors', 'institutions', 'need', 'sharing', 'aid', 'overlaps'],
  },
  {
    id: 'ukraine',
    title: 'Ukraine',
    question: 'What land, line, money and army does Ukraine have, and what does it need from outside?',
    sectors: ['ukraine', 'ukraineMeans', 'ukraineArmy'],
  },
  {
    id: 'force',
    title: 'A force in Ukraine',
    question: 'How large would a force be, who could send it, what would it cost, and how far would it stretch armies?',
    sectors: ['troops', 'forceSize', 'forceCost', 'force'],
  },
  {
    id: 'posture',
    title: 'US posture in Europe',
    question: 'What do the United States keep in Europe, and what would replacing it take?',
    sectors: ['usPersonnel', 'replacement', 'posture'],
  },
  {
    id: 'munitions',
    title: 'Munitions',
    question: 'Who makes, has, buys and delivers how many munitions, and when does one side match the other?',
    sectors: [
      ...['producers', 'shells', 'missiles', 'munitionPrices', 'expansion', 'munitionFunding', 'munitions'],
      ...['deliveries', 'stockpiles', 'parity', 'claims'],
    ],
  },
  {
    id: 'russia',
    title: 'Russia',
    question: 'What does Russia spend on its military under each definition, and how does it compare?',
    sectors: ['russianEconomy', 'russianBudget', 'russia', 'russianFund', 'comparison'],
  },
  {
    id: 'ledger',
    title: 'The account',
    question: 'What does the pledge bring in, what does the shift take out, and what is left?',
    sectors: ['ledger'],
  },
];

/** The chapter of a sector. @throws Error where no chapter has it */
export function chapterOf(sector: string): Chapter {
  const found = CHAPTERS.find((chapter) => chapter.sectors.includes(sector));
  if (found) return found;
  throw new Error(`No chapter of the equation book has the sector "${sector}"; add it in report/book/chapters.ts.`);
}
