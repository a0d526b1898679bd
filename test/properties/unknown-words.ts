/** Two hundred words of everyday, business and diplomatic English, none of them anybody's name. */
export const ORDINARY_WORDS: readonly string[] = split(
  'agenda alliance annex annual appointment april article audit award backdrop bank banquet battery bilateral ' +
    'boardroom boat border bridge briefing broadband broker building bureau cabinet camera capital career cash ' +
    'ceremony chair channel circle citizen climate coffee column comment committee company concert congress ' +
    'consensus contract corner counsel courier courtesy credit crisis deadline debate declaration delegation ' +
    'deposit deputy dialogue diplomat discount doctor draft drought embassy envelope equity evening exchange ' +
    'export factory family farmer ferry finance finger flight forest formal fortune freight friend fruit garden ' +
    'gateway glass gold grant guest habit harbour health holiday hotel import income insurance invoice island ' +
    'journal journey jury keynote lawyer ledger letter liaison library lobby luggage luncheon magazine mandate ' +
    'market mayor memo memorandum menu minutes mission moderator money morning museum music network newspaper ' +
    'notebook notice ocean office outcome palace panel parliament partner payment pencil pension plaza plenary ' +
    'podium policy premium press profit quarter quorum quota radio rapporteur ratification receipt record refund ' +
    'regime report roundtable salary sanction school season secret secretariat signature soldier spectrum ' +
    'spokesman stakeholder stamp statement strategy street student suitcase summer summit supplier table tariff ' +
    'teacher ticket tourist tower trade treasury treaty tribune uniform valley vehicle venue veto village visa ' +
    'wage warehouse water weather witness workforce workshop yacht',
);

/** Two hundred surnames of people who are not on record, by where such names are common. */
export const FOREIGN_SURNAMES: readonly string[] = [
  // Persian
  ...split('Ghorbani Moradi Rezaei Karimi Shirazi Farahani Daneshvar Bahrami Tavakoli Rezvani Mousavian Kermani'),
  // Arabic
  ...split('Haddad Belhadj Khoury Bensalem Shalhoub Darwazeh Tlili Qasimi Barghouti Zeidan Hariri Benkirane'),
  // Turkic
  ...split(
    'Demirtas Yildirim Akhmetov Nazarbekov Dzhaksybekov Ozturk Karimberdiev Tulegenov Erdemir Kalandarov Guliyeva',
  ),
  // South Asian
  ...split(
    'Mukherjee Chakrabarti Bhattacharya Krishnamurthy Raghunathan Gillani Wickramaratne Jayasuriya Thapaliya Chowdhury Sundaram Kapoor',
  ),
  // East Asian
  ...split('Nakamura Takahashi Kurosawa Shimizu Nishikawa Kobayashi Ishiguro Zhou Truong Fujimori Fukushima'),
  // South East Asian
  ...split('Prayuth Thongchai Nugroho Soekarno Pangilinan Macapagal Suharto Somchai Bunnag Marcosian'),
  // West African
  ...split('Adeyemi Okonkwo Owusu Boateng Diallo Ndiaye Ouedraogo Ogunleye Okonjo Traore Nkrumah'),
  // East and southern African
  ...split('Cheptegei Gebreselassie Hlongwane Mahlangu Kiplagat Chikwanha Museveni Kamau Tsvangirai Nyerere Zuma'),
  // Russian and Ukrainian
  ...split(
    'Kuznetsov Bondarenko Shevchenko Tchaikovsky Zhuravlev Sakharov Tikhonov Ulyanov Yevtushenko Kalashnikov Lukashevich',
  ),
  // Polish, Czech, Balkan
  ...split('Kowalczyk Nowakowski Szymanski Wojciechowski Dvorak Obradovic Vlahovic Brankovic Novotny Hadzic'),
  // Caucasian
  ...split('Hovhannisyan Khachaturian Saakashvili Gelashvili Petrosyan Margvelashvili Sarkissian Dzagoev'),
  // Greek
  ...split('Papadakis Antonopoulos Giannopoulos Christodoulou Nikolaidis Katsaros Stavridis'),
  // Nordic
  ...split(
    'Sjoberg Bergstrom Gustafsson Halvorsen Rasmussen Korhonen Nieminen Sigurdsson Kjaergaard Holmberg Thorvaldsen',
  ),
  // German and Dutch
  ...split(
    'Baumgartner Zimmermann Hartmann Gottschalk Vandenberghe Vermeulen Schumacher Reinhardt Hirschfeld Oppenheimer Steinmetz',
  ),
  // French
  ...split('Delacroix Rousseau Bouchard Tremblay Villeneuve Fontaine Desrosiers Toussaint Aubertin Lefebvre'),
  // Italian
  ...split('Marchetti Castellano Agnelli Tedesco Berlusconi Paganini Bianchi Lombardi'),
  // Spanish and Portuguese
  ...split(
    'Velazquez Espinoza Quintero Sepulveda Jaramillo Cienfuegos Ferreira Salgado Echeverria Etxeberria Alvarenga Zapatero',
  ),
  // English, Scottish, Irish
  ...split(
    'Abernathy Fitzgerald Mackenzie Cavendish Gallagher Whitfield Urquhart Huntington Thackeray Drummond Colquhoun',
  ),
  // Hungarian, Romanian, Baltic
  ...split('Grigorescu Popescu Szabo Ceausescu Kovacs Berzins Landsbergis'),
  // Hebrew
  ...split('Rosenthal Mandelbaum Netanyahu Rabinovich'),
];

function split(words: string): readonly string[] {
  return words.split(' ');
}
