import type { Vocabulary } from './tags.js';

/**
 * French words and phrases. Apostrophes are dropped, as in English: written with them, "qu'a" would stand for "a" as well.
 * A word that English uses in another sense ("comment", "premier") stands in phrases only.
 */
export const FRENCH: Vocabulary = {
  'ask:who':
    'qui|qui est|qui sont|qui était|qui étaient|qui est-ce|qui a|qui ont|qui est-ce qui|qui est-ce que|à qui|de qui|par qui|quelles personnes|comment sappelle|comment sappelait|comment se nomme|quel est le nom de|avec qui',
  'ask:what':
    'que|quoi|quest-ce que|quest-ce qui|est-ce quoi|cest quoi|quont|qua-t-il|qua-t-elle|quont-ils|quont-elles|en quoi|quel est|quelle est|quels sont|quelles sont|de quoi|quelque chose|qua|que sait-on|que sait-on de|que sait-on du',
  'ask:which': 'quel|quelle|quels|quelles|lequel|laquelle|lesquels|lesquelles|duquel|desquels|auquel|auxquels',
  'ask:when':
    'quand|quel jour|quels jours|quelle date|quelles dates|à quelle date|à quelles dates|depuis quand|quelle année|en quelle année|quel mois|quelle heure|à quelle heure|à quel moment|jusquà quand',
  'ask:where':
    'où|quelle ville|dans quelle ville|quelles villes|dans quelles villes|quel lieu|dans quel lieu|quel endroit|à quel endroit|doù|par où',
  'ask:how-many': 'combien|combien de|combien de fois|nombre total de|nombre de|le nombre|le nombre de|nombre total',
  'ask:how-long': 'combien de temps|depuis combien de temps|quelle durée|pendant combien de temps',
  'ask:how': 'de quelle manière|de quelle façon|comment est|comment a|comment ont|comment se',
  'ask:why': 'pourquoi|pour quelle raison|pour quelles raisons',
  'ask:yes-no':
    'est-ce|est-ce que|est-il|est-elle|sont-ils|sont-elles|a-t-il|a-t-elle|ont-ils|ont-elles|a-t-on|y a-t-il|y a-t-il eu|existe-t-il|est-il vrai|est-il vrai que|est-ce vrai|cest vrai|est-il exact|confirmez|confirmer|avez-vous|est-ce confirmé|si',
  'cmd:list':
    'prière de|prière de transmettre|transmettre|indiquer|merci de préciser|merci de me dire|rappelez-moi|rappelle-moi|liste|lister|listez|montre|montrez|montrez-moi|montre-moi|donne|donnez|donnez-moi|donne-moi|affiche|affichez|afficher|cherche|cherchez|chercher|trouve|trouvez|trouver|dis-moi|dites-moi|parlez-moi de|parle-moi de|énumère|énumérez|résumé|résumez|aperçu|détails|informations sur|infos sur|que savez-vous|que savez-vous de|que sais-tu|que sais-tu de|quavez-vous sur|tout sur|à propos|quen est-il|quen est-il de|quen est-il du|quid|quid de|quid du|expliquez|décrivez|noms',
  'cmd:compare': 'comparer|comparez|comparaison|différence|différences|différence entre|par rapport à|comparé à',
  'cmd:timeline':
    'chronologie|chronologique|historique|calendrier des faits|étapes|étape par étape|évolution|comment en est-on arrivé|au fil du temps|déroulement',
  'cmd:help':
    'aide|aidez-moi|aide-moi|que peux-tu faire|que pouvez-vous faire|comment ça marche|qui es-tu|qui êtes-vous|que puis-je demander|mode demploi',
  'cmd:reset': 'recommencer|recommence|recommencez|nouvelle question|oublie ça|oubliez ça|à zéro|effacer|laisse tomber',
  'cmd:more':
    'la suite|suite|page suivante|le reste|continue|continuez|suivant|encore plus|affiche plus|tous les résultats',
  'cmd:source':
    'quel média|quels médias|média|médias|quel journal|quelle source|quelles sources|quelle est la source|votre source|vos sources|selon qui|daprès qui|qui dit ça|qui le dit|preuve|preuves|citez|référence|références|comment le savez-vous|doù vient cette information|doù ça vient',
  'cmd:greet':
    'bonjour|bonsoir|salut|coucou|bonjour à tous|madame monsieur|cher collègue|chère collègue|chers collègues',
  'cmd:thanks': 'merci|merci beaucoup|merci bien|je vous remercie|merci davance|grand merci',
  'cmd:advice':
    'que pensez-vous|que penses-tu|quen pensez-vous|quen penses-tu|pensez-vous|faut-il|devons-nous|devrions-nous|dois-je|devrais-je|votre avis|à votre avis|ton avis|recommandez-vous|conseillez-vous|votre opinion',
  'cmd:instruct':
    'ignore tes|ignorez vos|ignore les|ignorez les|ignore toutes|oublie tes instructions|oubliez vos instructions|tes instructions|vos instructions|fais semblant|fais comme si|notes privées|notes secrètes|notes confidentielles|confidentiel|confidentielles|confidentiels',
  'cmd:future':
    'va-t-il|va-t-elle|vont-ils|vont-elles|va signer|vont signer|va rencontrer|vont rencontrer|sera|seront|sera-t-il|sera-t-elle|aura|auront|aura-t-il|signera|signeront|rencontrera|rencontreront|prévision|prévisions|prévoir|prédire|prédiction|pronostic|lannée prochaine|année prochaine|le mois prochain|mois prochain|demain|à lavenir|météo|température|quel temps fait-il|temps quil fait|cours de la bourse|taux de change|blague|poème|traduis|traduisez|recette|quel temps fera-t-il|temps fera-t-il|fera-t-il|fera-t-elle|feront-ils',
  'verb:meet':
    'reçu|reçue|a été reçu|a été reçue|vus|vue|vues|rencontrer|rencontré|rencontrée|rencontrés|rencontrées|rencontrent|rencontrait|rencontra|se rencontrer|sest rencontré|se sont rencontrés|se sont rencontrées|sentretenir|sest entretenu|sest entretenue|se sont entretenus|entretenu|entretenue|entretenus|sest réuni|sest réunie|se sont réunis|réuni|réunie|réunis|réunies|se réunir|ont vu|reçus|reçoit|recevoir|a eu un entretien|a eu des entretiens|eu des entretiens|eu un entretien|a parlé avec|parlé avec|discuté avec|a discuté avec|échangé avec|tête-à-tête|en tête-à-tête|croisé|conféré|a vu|reçu par|a reçu|ont reçu|été reçu',
  'verb:visit':
    'visiter|visité|visitée|visités|sest rendu|sest rendue|se sont rendus|rendu visite|rendue|rendu|rendus|voyage|voyages|voyager|déplacement|déplacements|allé|allée|allés|est venu|est venue|sont venus|venu|venus|venir|se rendre|déplacé|déplacée',
  'verb:attend':
    'signalé|rendues|se sont rendues|présents|accompagné|accompagnée|accompagnait|accompagnaient|représentait|représentaient|assisté|assister|assistent|assistait|participé|participer|participent|participait|pris part|prendre part|présente|était présent|était présente|étaient présents|représenté|représentée|représentés|venu|venus|prit part',
  'verb:sign':
    'apposé sa signature|apposé leur signature|apposé|paraphé quoi|signé|signée|signés|signées|signent|signa|signèrent|conclu|conclue|conclus|conclues|conclure|paraphé|paraphée|paraphés|parapher|passé un accord|ont signé|a signé|a été signé|ont été signés|contient la signature|signature',
  'verb:say':
    'dit|dite|dire|disait|disent|déclaré|déclarer|affirmé|affirmer|annoncé|annoncée|annoncer|annoncés|annoncées|souligné|souligner|mentionné|mentionner|indiqué|exprimé|propos de|déclarations de|évoqué',
  'verb:discuss':
    'planché|ont planché|causé|portent sur|sur quoi porte|sur quoi portent|sur quoi portait|de quoi traite|discuter|discuté|discutée|discutés|discutent|parler|parlé|parlent|a parlé de|ont parlé de|parlé de|traité de|traiter|aborder|abordé|abordée|abordés|abordées|évoquer|évoqué|évoquée|évoqués|à lordre du jour|ordre du jour|au menu|au programme de lentretien|porté sur|portait sur|portaient sur|sujet de la rencontre|contenu|contenus|contient|que contient|résultat|résultats|échangé sur|il sagit de|de quoi sagit-il',
  'verb:host':
    'tenu|tiendra|se tiendra|accueilli|accueillie|accueillir|accueille|accueillera|organisé|organisée|organisés|organisées|a lieu|ont lieu|a eu lieu|ont eu lieu|eu lieu|se tenir|sest tenu|sest tenue|se sont tenus|se sont tenues|tenue|tenues|se tient|se déroule|sest déroulé|sest déroulée|déroulé|hôte|pays hôte|avoir lieu|aura lieu|se passe|sest passé|passé',
  'verb:agree':
    'saccorder|convenu|convenue|convenus|se sont mis daccord|sest mis daccord|mis daccord|abouti à un accord|abouti|déboucher sur|débouché sur|daccord',
  'verb:adopt':
    'adopté|adoptée|adoptées|adoptés|adopter|approuvé|approuvée|approuvés|approuvées|approuver|entériné|endossé',
  'verb:develop':
    'avancé|avancée|progressé|progresser|évolué|évoluer|a évolué|où en est|où en sont|où en est-on|poursuivi|déroulée',
  'verb:win': 'élu|élue|élus|élues|élire|gagné|remporté|vainqueur|réélu|réélue',
  'verb:open':
    'lancé|lancés|ouvert|ouverte|ouverts|ouvertes|ouvrir|inauguré|inaugurée|inaugurer|lancée|lancer|créé|créée|créer|établi|établie|établir|fondé|fondée',
  'verb:change':
    'quoi de neuf|du nouveau|nouveautés|nouveau depuis|actualités|actualité|dernières nouvelles|nouvelles récentes|changé|changer|quest-ce qui a changé|mises à jour|mise à jour|que sest-il passé|quy a-t-il de nouveau|évolutions récentes',
  'verb:contradict':
    'chiffres différents|chiffres contradictoires|chiffres divergents|contredire|contredit|contredisent|se contredisent|contradictoires|contradictoire|désaccord|divergent|divergence|divergences|sources divergent|incohérent|incohérence',
  'act:offer':
    'promesses|promesse|appui|offert|offerte|offerts|offrir|offrent|promis|promettre|promet|a proposé de donner|a offert|ont offert|mis à disposition|offre daide|offre',
  'act:request':
    'convié|conviée|conviés|convoite|formulées|réclamait|demandé|demandée|demandés|demandées|demander|demandent|réclamé|réclamer|sollicité|sollicitée|solliciter|voulu|vouloir|veut|veulent|souhaité|souhaiter|souhaitent|invité|invitée|invités|inviter|invite à|requis|exigé|candidature|candidatures|candidat|candidate à|candidats|candidate au|briguer|brigue|briguent|se présente|se présentent|réélection',
  'act:proposal':
    'proposé|proposée|proposés|proposées|proposer|propose de|proposent|proposait|suggéré|suggérée|suggérer|suggestion de|présenté|présentée|présenter|idée|idées|mis sur la table|avancé lidée',
  'act:call':
    'appelé à|appelle à|appellent à|appelait à|appel à|appelés à|exhorté|exhorter|plaidé pour|insisté|insister|a appelé|ont appelé',
  'act:explored':
    'exploré|explorée|explorer|explorent|examiné|examinée|examiner|examinent|étudié|étudier|envisagé|envisager|envisagent|réfléchi',
  'noun:meeting':
    'rencontre|rencontres|réunion|réunions|entretien|entretiens|entrevue|entrevues|entretiens bilatéraux|entretien bilatéral|rencontre bilatérale|rencontres bilatérales|réunion bilatérale|réunions bilatérales|pourparlers|audience|échanges|échange|séance|séances|rendez-vous|consultations|concertations|conversations|tables rondes|table ronde',
  'noun:agreement':
    'accord|accords|pacte|pactes|traité|traités|document|documents|convention|conventions|entente|ententes|texte|textes|partenariat|partenariats|engagement signé|accords signés|acte|actes',
  'noun:proposal': 'proposition|propositions|offres|demandes|requête|requêtes|suggestions|initiatives|initiative',
  'noun:official':
    'responsable|responsables|fonctionnaire|fonctionnaires|personne|personnes|personnalité|personnalités|dirigeants|dirigeant|homme politique|officiels|diplomates|gens|représentants|interlocutrices|monsieur le',
  'noun:country':
    'pays|nation|nations|état|états|gouvernement|gouvernements|états membres|état membre|administration|administrations',
  'noun:organisation':
    'organisation|organisations|organisme|organismes|institution|institutions|agence|agences|ministère|ministères|régulateur|régulateurs|autorité|autorités|opérateur|opérateurs|entité|entités',
  'noun:company': 'entreprise|entreprises|société|sociétés|compagnie|compagnies|groupe privé',
  'noun:conference':
    'travaux|conférence|conférences|sommet|sommets|forum|forums|congrès|salon|évènement|évènements|assemblée|assemblées|exposition|foire',
  'noun:topic':
    'sujet|sujets|thèmes|thématique|thématiques|domaine|domaines|question abordée|questions abordées|dossiers',
  'noun:date': 'date|la date|date de',
  'noun:day': 'jour|jours|journée|journées',
  'noun:place': 'ville|villes|lieu|lieux|endroit|endroits',
  'noun:post':
    'qui est qui|la même personne|même personne|une seule personne|fonction|fonctions|poste|postes|titre|titres|emploi|portefeuille|portefeuilles|mandat|que fait-il|que fait-elle|ministre de quoi',
  'noun:delegation': 'délégation|délégations|partie|équipe|représentation',
  'noun:counterpart':
    'homologue|homologues|son homologue|interlocuteur|interlocuteurs|interlocutrice|partenaire|partenaires|autre partie|lautre partie|contrepartie|avec qui|avec lequel|avec laquelle|avec lesquels|avec quels',
  'noun:status': 'statut|statuts|état davancement|où en est|où en sont|où en est-on|avancement|situation|stade|état de',
  'noun:deadline': 'échéance|échéances|date limite|délai|délais|date butoir',
  'noun:outcome': 'débouché|aboutir|abouti|a débouché|issus de|issus|résultat|résultats|bilan|décidé|décidée|décisions',
  'noun:theme': 'devise|slogan|thème de la conférence',
  'noun:venue': 'salle|bâtiment|palais',
  'noun:record':
    'données|fiche|fiches|enregistrements|enregistré|enregistrés|dossiers enregistrés|vos données|dans vos dossiers|entrées',
  'noun:knowledge': 'vos connaissances|base de données|couvrez-vous|vous couvrez|connaissez-vous|base de connaissances',
  'noun:participant':
    'affluence|fréquentation|exposants|visiteurs|participant|participants|participante|participantes|délégué|délégués|déléguée|orateurs|intervenants|qui a participé|qui était présent|participation',
  'noun:figure': 'chiffre|chiffres|estimations',
  'noun:signatory': 'signataire|signataires|qui a signé|qui ont signé|signé par qui',
  'noun:title': 'intitulé|intitulés|titre de laccord|titre du mémorandum',
  'noun:age': 'ancienneté|depuis combien de temps|en attente depuis',
  'noun:freshness': 'à jour|dernière mise à jour|source la plus récente|fraîcheur',
  'noun:gap': 'manque|manquant|manquants|manquante|que ne savez-vous pas|lacune|lacunes|inconnu',
  'noun:organiser': 'organisateur|organisateurs|organisatrice|qui a organisé|qui organise',
  'noun:name': 'nom|noms|prénom|nom de famille|orthographe|sécrit|écrit',
  'status:proposed': 'seulement proposé|proposé seulement|à létat de proposition',
  'status:negotiating':
    'en négociation|en cours de négociation|négocié|négociée|négociés|négociation|négociations|en discussion|en cours de discussion|en préparation|en cours délaboration|projet daccord|projets daccord|en cours dexamen',
  'status:signed': 'déjà signé|signé mais pas en vigueur|signé mais pas opérationnel',
  'status:not-operational':
    'pas opérationnel|pas opérationnelle|pas encore opérationnel|pas encore opérationnelle|non opérationnel|inopérant|à larrêt|bloqué|bloquée|au point mort',
  'status:in-force':
    'en vigueur|entré en vigueur|entrée en vigueur|entrés en vigueur|ratifié|ratifiée|ratifiés|valable|valide',
  'status:operational':
    'opérationnel|opérationnelle|opérationnels|opérationnelles|mis en oeuvre|mise en oeuvre|mises en oeuvre|appliqué|appliquée|appliqués|exécuté|exécutée|effectif|effective depuis|actif|actifs|en application|fonctionne',
  'status:adopted': 'adopté|adoptée|adoptés|adoptées',
  'status:completed': 'achevé|achevée|achevés|terminé|terminée|terminés|accompli',
  'status:expired': 'expiré|expirée|expirés|expirées|caduc|caduque|échu',
  'status:terminated': 'résilié|résiliée|résiliés|annulé|annulée|annulés|dénoncé|rompu|abandonné|abandonnée',
  'group:pending':
    'en attente|en suspens|en souffrance|en instance|pas encore en vigueur|pas en vigueur|pas appliqué|pas encore appliqué|pas mis en oeuvre|non appliqué|toujours en attente|inachevé|à mettre en oeuvre|en cours',
  'group:working': 'en vigueur ou opérationnel|en service',
  'group:over': 'plus en vigueur|clos|close depuis',
  'group:unsigned':
    'attend encore dêtre signé|attendent encore dêtre signés|attendent dêtre signés|attend toujours dêtre signé|attendent toujours dêtre signés|doit encore être signé|doivent encore être signés|en attente de signature|en attente dêtre signé|pas signé|pas encore signé|pas encore signée|pas encore signés|non signé|non signée|non signés|à signer|reste à signer|restent à signer|attend la signature|attendent la signature',
  overdue: 'en retard|hors délai|échéance dépassée|délai dépassé|tardif',
  'kind:memorandum of understanding':
    'mémorandum|mémorandums|mémoranda|mémorandum dentente|mémorandums dentente|mémorandum daccord|mémorandum de coopération|protocole daccord|protocoles daccord|protocole dentente|protocoles dentente|PE|protocole|protocoles',
  'kind:agreement': 'accord de coopération|accords de coopération|accord commercial|accord de libre-échange',
  'kind:joint statement':
    'déclaration conjointe|déclarations conjointes|déclaration commune|communiqué|communiqués|communiqué conjoint',
  'kind:declaration': 'déclaration|déclarations|charte|chartes',
  'kind:letter of intent':
    'mémorandum dintention|mémorandums dintention|lettre dintention|lettres dintention|déclaration dintention|déclarations dintention',
  'kind:contract': 'contrat|contrats|marché conclu',
  'kind:programme':
    'programme|programmes|plan daction|plans daction|feuille de route|groupe de travail|groupe de travail conjoint',
  'kind:resolution': 'résolution|résolutions|nouvelles résolutions',
  'format:bilateral': 'bilatéral|bilatérale|bilatéraux|bilatérales|en tête-à-tête|tête-à-tête',
  'format:multilateral':
    'multilatéral|multilatérale|multilatéraux|multilatérales|plénière|plénières|trilatéral|trilatérale|ministérielle',
  'format:visit': 'visite|visites|visite officielle|visite détat|visites officielles',
  'format:call': 'appel téléphonique|entretien téléphonique|par téléphone|au téléphone|téléphoné',
  'neg:not': 'pas|jamais|aucun|aucune|aucuns|personne dautre|ni|rien|nullement|non',
  'neg:without':
    'outre|sans|sauf|excepté|hormis|hors|à lexception de|à lexclusion de|à part|en dehors de|mais pas|exclure|en excluant',
  only: 'seulement|uniquement|seul|seule|seuls|seules|rien que|exclusivement|juste',
  both: 'tous les deux|toutes les deux|tous deux',
  else: 'autre|autres|dautre|dautres|quelquun dautre|qui dautre|quoi dautre|encore un|ailleurs',
  per: 'par pays|par conférence|par année|par statut|par sujet|par ville|chaque|pour chaque|pour chacun|réparti par|ventilé par',
  common: 'en commun|ont en commun|points communs',
  named: 'nommé|nommée|appelé|appelée|dénommé|sappelle|du nom de|prénommé',
  'sup:most':
    'le plus|la plus|les plus|le plus de|le plus grand nombre|le plus grand nombre de|le plus souvent|le plus actif|la plus active',
  'sup:more': 'plus de|moins de|davantage',
  'sup:least': 'le moins|la moins|les moins|le moins de',
  'sup:first':
    'première|premières|premiers|le plus ancien|la plus ancienne|les plus anciens|le tout premier|plus ancien',
  'sup:last':
    'dernier|dernière|derniers|dernières|le plus récent|la plus récente|les plus récents|les plus récentes|plus récent|plus récente|récent|récente|récents|récentes|récemment|dernièrement|actuel|actuelle|actuellement',
  'sup:next': 'prochain|prochaine|prochains|prochaines|à venir|prochaine conférence',
  'prep:with': 'avec|aux côtés de',
  'prep:from': 'de la part de|au nom de|venant de|provenant de|originaire de|issu de|issus de',
  'prep:to': 'vers|envers|au|aux|à destination de|auprès de|auprès du|à lattention de',
  'prep:by': 'par',
  'prep:at':
    'au|lors de|lors du|lors des|pendant|durant|en marge de|en marge du|en marge des|à loccasion de|à loccasion du|au cours de|au cours du|chez|à côté de',
  'prep:in': 'en|dans|au sein de|à lintérieur de',
  'prep:about':
    'sur|concernant|au sujet de|au sujet du|à propos de|à propos du|quant à|relatif à|relative à|relatifs à|relatives à|en matière de|dans le domaine de|dans le domaine du|portant sur|sur le thème de|au sujet des|à propos des',
  'prep:between': 'entre|parmi',
  'prep:of': 'de|du|des|de la|d|appartenant à',
  'prep:around': 'autour de|près de|vers le|aux alentours de|environ',
  'prep:for': 'pour|en faveur de|à légard de',
  'conj:and': 'et|ainsi que|et aussi|puis|aussi',
  'conj:or': 'ou|ou bien|soit|et ou',
  'conj:but': 'mais|cependant|toutefois|pourtant',
  'conj:versus': 'contre|face à|plutôt que',
  'pron:he': 'il|elle|lui|celui-ci|celle-ci',
  'pron:they': 'ils|elles|eux|leur|leurs|lun lautre|ceux-ci|celles-ci|entre eux|entre elles',
  'pron:it': 'laccord en question',
  'pron:that': 'ce|cet|cette|cela|ça|ceci|celui-là|celle-là|tel|telle',
  'pron:these':
    'ces|ceux|parmi eux|parmi elles|dentre eux|dentre elles|lequel dentre eux|lesquels dentre eux|parmi ceux-ci|chacun deux|tous ceux',
  'pron:there': 'là-bas|ici',
  'pron:ones': 'celui|celle|ceux|celles|celui de|celle de|ceux de|celles de',
  'pron:same': 'même|mêmes|le même|la même|les mêmes|pareil|de même|idem',
  'ord:1': 'le premier|la première|1er|1re|1ère|numéro un|numéro 1|n 1|le n 1',
  'ord:2': 'deuxième|le deuxième|la deuxième|le second|seconde|la seconde|2e|2ème|numéro deux|numéro 2',
  'ord:3': 'troisième|le troisième|la troisième|3e|3ème|numéro trois|numéro 3',
  'ord:4': 'quatrième|le quatrième|la quatrième|4e|4ème|numéro quatre|numéro 4',
  'ord:5': 'cinquième|le cinquième|la cinquième|5e|5ème|numéro cinq|numéro 5',
  'ord:6': 'sixième|le sixième|la sixième|6e|6ème|numéro 6',
  'ord:7': 'septième|7e|7ème|numéro 7',
  'ord:8': 'huitième|8e|8ème|numéro 8',
  'ord:9': 'neuvième|9e|9ème|numéro 9',
  'ord:10': 'dixième|10e|10ème|numéro 10',
  'ord:last': 'le dernier|la dernière|le tout dernier',
  'post:minister': 'ministre|ministres|la ministre|le ministre|madame la ministre|monsieur le ministre|ministériel',
  'post:state-minister':
    'ministre détat|secrétaire détat|ministres détat|secrétaires détat|ministre délégué|ministre déléguée',
  'post:deputy': 'vice-ministre|vice-ministres|adjoint|adjointe|adjoints|suppléant|ministre adjoint|sous-secrétaire',
  'post:president': 'président|présidente|présidents|le président|la présidente|chef de létat|chefs détat|chef détat',
  'post:vice-president': 'vice-président|vice-présidente|vice-présidents',
  'post:prime-minister':
    'premier ministre|première ministre|premiers ministres|chef du gouvernement|chef de gouvernement|chancelier|chancelière',
  'post:ambassador': 'ambassadeur|ambassadrice|ambassadeurs|envoyé|envoyée|envoyé spécial|chargé daffaires',
  'post:head': 'chef|chefs|à la tête de|chef de|responsable de|cheffe',
  'post:secretary-general': 'secrétaire général|secrétaire générale|secrétaires généraux|SG de lUIT',
  'post:secretary':
    'secrétaire|secrétaires|secrétaire général adjoint|secrétaire générale adjointe|vice-secrétaire général|VSG',
  'post:chair':
    'présidente|président de séance|préside|présidée|présider|présidence|vice-président de la commission|sous la présidence de',
  'post:director':
    'directeur|directrice|directeurs|directeur général|directrice générale|directeur du BDT|directrice du BDT',
  'post:chief-executive':
    'PDG|président-directeur général|directeur exécutif|directrice exécutive|fondateur|fondatrice',
  'post:representative': 'représentant|représentante|représentant permanent|représentante permanente|porte-parole',
  'post:king': 'roi|rois',
  'post:queen': 'reine|reines',
  'post:emir': 'émir',
  'post:sultan': 'sultan',
  'post:prince': 'prince|prince héritier',
  'post:leader': 'leader|leaders',
  'post:foreign-minister': 'ministre des affaires étrangères|ministres des affaires étrangères|chef de la diplomatie',
  'field:communications':
    'TIC|télécommunications|télécommunication|télécoms|télécom|technologies de linformation|technologie|technologies|technologies de linformation et de la communication',
  'field:digital':
    'numérique|numériques|transition numérique|transformation numérique|économie numérique|digitalisation|numérisation',
  'field:foreign': 'affaires étrangères|étrangères|étranger|étrangers',
  'field:transport': 'transports|des transports',
  'field:post': 'postal|postale|postaux|des postes|postes|poste',
  'field:science': 'recherche|recherche scientifique|enseignement supérieur|sciences',
  'field:trade': 'économie|industrie|commerce extérieur',
  plan: 'devait|devaient|était prévu|étaient prévus|était prévue|étaient prévues|prévoyait',
  'what-about': 'quen est-il de|quen est-il du|et pour|quid de|quid du|et avec',
  'who-that': 'qui|que|dont|lequel|laquelle|lesquels',
  filler:
    'dis|truc|désormais|simplement|détient|je souhaiterais savoir|dernière chose|sauf erreur de ma part|sauf erreur|rapporté|publié|publiée|au fil des ans|au fil des années|au cours des années|au long des années|au total|dans lensemble|portent|porte sur|portant|sil vous plaît|sil te plaît|svp|stp|merci de|le|la|les|l|un|une|des|du|ce sont|cest|est|sont|était|étaient|fut|furent|été|être|étant|a|ont|avait|avaient|eu|eue|avoir|ayant|je|tu|nous|vous|moi|mon|ma|notre|nos|votre|vos|sa|ses|se|me|te|ne|que|qu|donc|alors|bien|très|tout|toute|tous|toutes|entier|quelque|quelques|certain|certaine|certains|certaines|plusieurs|diverses|encore|déjà|toujours|aussi|puis|ensuite|enfin|maintenant|vraiment|exactement|précisément|environ|notamment|surtout|peut-être|y compris|comme|afin|afin de|ainsi|selon|daprès|selon vous|daprès vos sources|depuis|fait|faits|faire|faut|il y a|il y avait|il y a eu|on a|puis-je|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|peut|peuvent|pouvez|pourriez|pouvoir|voudrais|voudrais savoir|je voudrais savoir|je veux savoir|jaimerais savoir|aimerais|jaimerais|je cherche|savoir|savez|savez-vous|sais|connaître|connaît|souhaiterais|besoin|jai besoin de|question|petite question|rapide|vite|urgent|article|larticle|presse|rapport|rapports|bref|madame|monsieur|mesdames|messieurs|mme|mr|cher|chère|chers|deux|trois|quatre|cinq|sept|huit|neuf|dix|grand|grande|petit|petite|nouveau|nouvelle|nouveaux|nouvelles|bon|bonne|important|importante|officiel|officielle|officiels|officielles|concret|choses|fois|côté|cas|titre dinformation|existe|existent|concerne|concernent|semble|paraît|apparemment|effectivement|autant|beaucoup|peu|trop|tard|tôt|ensemble|jusque|jusquà|avant de|chacun|chacune|lors|celui qui|ceux qui|tient|tenir|vient|viennent|va|vont|donné|donnée|mise|pris|les deux|communs|commun|conjoint|conjointe|conjoints|moins de|lui-même|elle-même|passer|prévu|prévue|prévus|lien|liens|cadre|dans le cadre de|dans le cadre du|également|afin que|parce que|si possible|alors que|tandis que|lorsque|ayant eu lieu|nouvel|ancien|ancienne|anciens|sait-on|dit-on',
};
