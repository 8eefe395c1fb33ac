"""English."""

from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, KindNames, Language, Numbers, Typesetting
from deckgen.story import SectionKind

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

LANGUAGE = Language(
    code="en",
    name="English",
    called="english anglais englisch",
    tag="en-US",
    sections={
        SectionKind.ACTIVITY: KindNames(
            label="Activity",
            names="""
                activity activities about about_us about_company about_customer about_client company who who_they_are
                who_are_they who_is_it what_do_they_do what_do_you_do business
                business_activity profile company_profile presentation customer client
                introduction overview organization organisation background_company company_overview customer_profile
                industry sector act what
            """,
            heads="activity",
            openers="act",
            short="act",
            weak="who what business company customer client industry sector organization organisation",
            guesses="Activity",
        ),
        SectionKind.PROBLEM: KindNames(
            label="Problem",
            names="""
                problem problem_statement business_problem situation challenge context need issue pain_point
                initial_situation before background business_challenge business_need objective goal motivation
                opportunity use_case why question the_need requirement constraint pb pbs prob ctx what_went_wrong
                what_was_wrong what_they_needed what_they_wanted
                task
            """,
            heads="problem challenge situation context",
            openers="pb pbs prob ctx",
            short="pb pbs prob",
            weak="why before goal question task",
            guesses="Problem Challenge Situation Context",
        ),
        SectionKind.SOLUTION: KindNames(
            label="Solution",
            names="""
                solution solution_overview approach implementation response what_they_did what_we_did how how_it_works
                how_they_did_it action deployment migration after technical_solution realization methodology method
                how_aws_helped why_aws why_amazon_web_services sol resolution what_they_built what_we_built
                what_changed how_they_solved_it what_did_they_do what_did_you_do what_did_they_build what_did_you_build
                how_did_they_solve_it how_did_you_solve_it how_did_they_do_it how_did_you_do_it fix remedy
            """,
            heads="solution",
            openers="sol",
            short="sol",
            weak="how after action response",
            guesses="Solution",
        ),
        SectionKind.RESULTS: KindNames(
            label="Results",
            names="""
                result benefit outcome impact gain results_and_benefits benefits_and_results business_impact
                business_outcome business_results roi return_on_investment achievement value business_value conclusion
                success takeaway key_takeaway res what_they_got what_they_gained what_it_brought
                what_did_it_bring what_did_they_gain what_did_you_gain what_did_they_get win
                so_what and_the_result what_came_of_it
            """,
            heads="results benefits outcomes gains impact",
            openers="res",
            short="res",
            weak="value success",
            guesses="Results Benefits Outcomes Impact",
        ),
        SectionKind.FIGURES: KindNames(
            label="Key figures",
            names="""
                key_figure key_number key_metric key_fact figure metric kpi by_the_numbers in_numbers key_result_figures
                facts_and_figures numbers stats statistics
            """,
            openers="key_figures key_numbers key_metrics kpis in_numbers",
            weak="figure metric stat number",
            guesses="Key_figures",
        ),
        SectionKind.ARCHITECTURE: KindNames(
            label="Architecture",
            names="""
                architecture diagram schema architecture_diagram solution_architecture technical_architecture
                target_architecture architecture_overview
            """,
            heads="architecture diagram schema",
            weak="diagram schema",
            guesses="Architecture",
        ),
        SectionKind.NOTES: KindNames(
            label="Notes",
            names="""
                note speaker_note trainer_note presenter_note teacher_note remark comment_for_speaker notes_for_speaker
            """,
            openers="speaker_note trainer_note presenter_note",
            weak="note remark",
            spoken="notes remarks",
            guesses="Speaker_notes",
        ),
        SectionKind.QUOTE: KindNames(
            label="Quote",
            names="quote testimonial quotation customer_quote customer_testimonial what_they_say in_their_words",
            openers="quote testimonial customer_quote",
            guesses="Testimonial",
        ),
    },
    labels={
        Label.MODULE: "Module",
        Label.INTRODUCTION: "Introduction",
        Label.AGENDA: "Agenda",
        Label.RECAP: "Key figures of the module",
        Label.CONTINUED: "continued",
        Label.SOURCES: "Sources",
        Label.VALUES: "Figures",
        Label.MINUTES: "about {n} min",
        Label.STORIES_ONE: "1 story",
        Label.STORIES_MANY: "{n} stories",
        Label.BEFORE: "before",
        Label.AFTER: "after",
        Label.REMINDER: "REMINDER",
        Label.SOURCE: "Source",
        Label.LINE: "line",
        Label.REMARKS: "For the speaker",
        Label.COMPUTED: "Computed from the author's figures",
        Label.TIME: "Time",
        Label.NEXT: "Next",
        Label.END: "End of the module",
        Label.STUB: "Story to come: see the source",
        Label.READ_STORY: "Read the story",
        Label.QR: "QR code",
        Label.TOLD_BEFORE: "Already told: {place}",
        Label.TOLD_ALSO: "Also told: {place}",
        Label.FROM_NOTES: "From your notes. The slide before was changed by hand: keep one, delete the other.",
        Label.SPEAKER_NOTES: "Speaker notes",
        Label.SEARCH: "Search",
        Label.HIDDEN: "hidden",
    },
    numbers=Numbers(decimal=".", group=","),
    months="""
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
    """,
    typesetting=Typesetting(quotes=("“", "”"), colon=":", wide=(Gap.UNIT, Gap.GROUP, Gap.DASH)),
    detection=Detection(
        """
        the of and to in is that for it with was are be by this at from have has had not they their its our we you an
        which can more than been will would were when also into using used use over after before all new about each
        while who how what so these those any us there if up out between within such could should did does do may most
        some other only now just through during because where both every need needed them his her your my he she
        """
    ),
    cues={
        Cue.MODULE: "module chapter",
        Cue.PART: "part day week session unit lesson",
        Cue.NUMBER_SIGN: "no no.",
        Cue.STORY: """
            case_study case_studies success_story success_stories customer_story user_story client_story
            customer_stories user_stories client_stories story use_case use_cases example case company customer client
        """,
        Cue.STORY_OWNER: "customer client business aws azure cloud",
        Cue.COMPANY_KEY: "company client customer company_name client_name customer_name organization organisation",
        Cue.LABEL_HEAD: "property field attribute key label",
        Cue.TOPIC_KEY: "topic subject service",
        Cue.NO_SECTION: "content contest",
        Cue.FOLLOW_UP: "update follow-up follow_up epilogue postscript aftermath",
        Cue.GOES_ON: """
            and or but nor of to for in on with from by at as than that which who whose when where while because if into
            over per is are was were be been has have had can could will would not no
        """,
        Cue.ASKS: "q question",
        Cue.ANSWERS: "a answer",
        Cue.MAIL_HEAD: "from to sent",
        Cue.MAIL_SUBJECT: "subject",
        Cue.PAGE_HEAD: """
            tags status created created_time created_at created_by last_edited last_updated updated updated_at modified
            edited author owner assignee priority
        """,
        Cue.SLIDE: "slide",
        Cue.CLOCK_SIGN: ": .",
        Cue.LINK_TEXT: """
            source link url here more read_more learn_more see see_also details reference case case_study full_story
            full_case_study read_the_story read_the_case read_the_case_study story website site blog article video page
            documentation docs doc pdf slides homepage web demo press interview podcast webinar blogpost wikipedia
            youtube linkedin aws
        """,
        Cue.LINK_LIST: """
            sources links resources references bibliography documentation docs further_reading read_more see_also
            webography
        """,
        Cue.REFERENCE: """
            story stories reus* re-us* use uses used using see same again cf case example like refer already previous
        """,
        Cue.SENDER: "see cf same refer reus* re-us*",
        Cue.STORY_NAMED: "story case",
        Cue.NAMED_BY: "of with from about on",
        Cue.ADMONITION: """
            note tip hint info important warning caution danger attention success question failure bug example quote
            abstract summary todo seealso
        """,
        Cue.QUOTATION: "quote cite",
        Cue.SHOWS: "show ask mention tell remind play",
        Cue.SPEAKER: """
            nb n.b n.b. nota_bene
            reminder reminders note_to_self notes_to_self speaker_note speaker_notes presenter_note trainer_note
            todo to_do speaker presenter trainer
            note_to_the_trainer note_for_the_trainer note_for_me do_not_show don't_show do_not_say
            don't_say not_for_the_class to_show to_mention to_say
        """,
        Cue.DRAFT: "todo wip xx to_be_completed to_be_confirmed to_be_defined",
        Cue.FILLER: "tbd tbc tba fixme xxx lorem_ipsum",
        Cue.FILL_IN: "insert add fill_in",
        Cue.NOT_SHOWN: "not_on_the_slide not_on_the_slides don't_quote do_not_quote not_to_be_quoted",
        Cue.ARCHITECTURE: "*architectur* *archi *diagram* *schema *schemas *schematic *topolog* *blueprint*",
        Cue.SCORE: "nps csat ces net_promoter_score score rating index",
        Cue.YES: "yes true on",
        Cue.NO: "no false off",
        Cue.OPENING: "overall ultimately note_that",
        Cue.TAIL: """
            so_that because enabling helping allowing such_as as_each while making_it making_the making_its making_their
            making_them
        """,
        Cue.ASIDE: """
            which who whose where *ing_the *ing_a *ing_its *ing_their *ing_it *ing_us *ing_up *ing_to
        """,
        Cue.CLAUSE_OPENING: """
            since after before when whenever while because if although though once as_soon_as every_time until unless
        """,
        Cue.FIRM_OPENING: "if to with without due_to when unless thanks_to because_of",
        Cue.COUNTERPOINT: "but yet unless except",
        Cue.TURN: "as_a_result then now today finally overall",
    },
    words={
        WordClass.DETERMINER: """
            the a an this that these those its their our his her my your each every some any all both another no
        """,
        WordClass.PRONOUN: "it they we he she i you who which that this these those there one them us me him her",
        WordClass.NOBODY: "it there that which who",
        WordClass.THEM: "it them",
        WordClass.ANAPHOR: "it they them those this these ones him her its their the_rest each_one",
        WordClass.APIECE: "each apiece",
        WordClass.JOINT: "& and but or not_only i.e. namely",
        WordClass.RELATIVE: "who which that where whose",
        WordClass.PREPOSITION: """
            of in on at by for with to from into within over under across after before during since through until
            without between among per via using against above below about around as like than up_to thanks_to because_of
            due_to according_to instead_of rather_than compared_with compared_to out_of inside outside towards toward
            despite behind in_spite_of
        """,
        WordClass.SUBORDINATE: """
            when while because if although though once whereas so so_that as_soon_as unless where even_if as_if
            even_though
        """,
        WordClass.ADVERB: """
            another round_the_clock around_the_clock
            only just even already still also now today then there about around roughly nearly almost well ever never
            always often again soon currently typically usually normally generally so thus therefore hence
        """,
        WordClass.MANNER: "*ly",
        WordClass.AUXILIARY: """
            can could will would may might must should have has had do does did 've 'll 'd are is was were 're
        """,
        WordClass.PURPOSE: "to in_order_to",
        WordClass.DURING: "over during across throughout for",
        WordClass.ENCLITIC: "'s 're 've 'll 'd 'm",
        WordClass.ABBREVIATION: """
            approx. prev. avg. e.g. i.e. etc. vs. no. nos. fig. cf. max. min. mr. mrs. ms. dr. st. inc. ltd. corp.
            art. para. p. pp. ch. vol. v. ver. ed. al. dept. est. tel. ext. prof. gov. gen. jr. sr. incl. excl. resp.
            ca.
        """,
        WordClass.FINITE_VERB: """
            is are was were be has have had does do did can could will would may might must should 's 're isn't aren't
            wasn't weren't hasn't haven't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't
            takes take took needs needed need requires required require costs cost runs run ran uses used use
            grew rose fell went dropped increased decreased reduced cut cuts reduces increases saves saved save
            serves serve served handles handle handled processes processed process stores stored store holds held
            reaches reached became becomes remains remained keeps kept makes made gives gave gets got
            moved moves automated launched built wait waits waited waiting works worked work covers covered
            answers answered produces produced carries carried shows showed pays paid lost loses won wins
            sends sent receives received spends spent lets let allows allowed enables enabled helps helped
            expects expected plans planned doubled tripled halved lasts lasted
            understood knew wrote bought met chose drove flew threw broke spoke began saw brings brought prevents
            prevented avoids avoided detects detected frees freed adds added get see know give buy sell choose
            meet receive comes come came leaves leave applies apply applied arrive arrives arrived happens happened
            depends depend contains contain contained belongs belong consists consist exists exist appears appear
            noticed notices stay stays stayed hold keep tries tried asks asked knows know loves
        """,
        WordClass.WITH: "with",
        WordClass.EQUALS: """
            i.e. worth represents represent representing equals equal equivalent equates add_up_to adds_up_to
            added_up_to adding_up_to amounts_to
        """,
        WordClass.PLACED: "spread located based situated scattered",
        WordClass.PARTICIPLE: "*ing",
        WordClass.PARTICLE: "on off out",
        WordClass.BE: "is are 's 're be been",
        WordClass.WAS: "was were",
        WordClass.TOOK: """
            took needed required cost used_to had_taken had_needed had_required could_take would_take could_need
            would_need could_cost would_cost lasted would_have_taken would_have_needed would_have_cost
            would_have_required
        """,
        WordClass.TAKES: "takes take needs need requires require costs cost lasts last",
        WordClass.UP: """
            up grow grows growing grown grew increas* rais* ris* rose boost* expan* scal* jump* climb* soar* surg*
            doubl* tripl* gain*
            widen* leap* swell* lift* ramp* extend* spik* upgrad* growth
        """,
        WordClass.DOWN: """
            came_down comes_down
            down reduc* cut cuts cutting drop drops dropped dropping fall falls falling fallen fell shrink* shrank
            shrunk declin* decreas* lower* shorten* slash* trim* compress* condens* plung* plummet* narrow* slip* halv*
        """,
        WordClass.CHANGE: """
            went go goes going gone improv* bring* brought mov* chang* shift* accelerat* push* transform* turn turns
            turned turning evolv*
            progress* migrat* switch*
        """,
        WordClass.WIN: """
            sav* reduc* automat* eliminat* avoid* increas* improv* boost* accelerat* shorten* lower* free* prevent*
            recover* recycl* cut cuts gain*
        """,
        WordClass.REMAINS: "remain remains remained left",
        WordClass.REACH: "reach reaches reached hit hits attain*",
        WordClass.NEGATION: "not never no nobody none neither nor without cannot *n't",
        WordClass.NO_LONGER: "no_longer not_anymore anymore any_more gone",
        WordClass.FROM: "from",
        WordClass.TO: "to into down_to up_to back_to on_to onto reach reaches",
        WordClass.BY: "by of",
        WordClass.OF: "of",
        WordClass.IN: "in within",
        WordClass.VERSUS: """
            instead_of rather_than as_opposed_to compared_with compared_to versus vs vs. against
        """,
        WordClass.OLD: """
            before previously prev prev. earlier yesterday last_year a_year_ago formerly originally initially
            historically traditionally in_the_past used_to until_then until_recently manually
        """,
        WordClass.LATER: "is current post to-be this_year",
        WordClass.PRIOR: "then was pre prior as-is last_year legacy y-1",
        WordClass.THEREAFTER: "then",
        WordClass.NOW: "now today nowadays currently",
        WordClass.NEW: "with after since thanks_to under within only just reduced down_to has_become",
        WordClass.REGRET: "unfortunately sadly alas regrettably",
        WordClass.SINCE: "since ever_since",
        WordClass.LIMIT: """
            unlike except except_for apart_from in_theory theoretically on_paper unless if even_if only_if supposedly
            allegedly contrary_to neither nor
        """,
        WordClass.OTHERS: """
            human humans normal normally usual usually industry sector competitor competitors competition
            peer peers rival rivals benchmark market national
            nationwide other others elsewhere average
        """,
        WordClass.RIVAL: "competitor competitors rival rivals peer peers others leader leaders",
        WordClass.ALLOWED: """
            must shall sla contract contractual limit threshold allow allows allowed permits permitted tolerates
            tolerated guarantees guaranteed promises promise
        """,
        WordClass.OWNER: "company organization organisation firm start-up startup",
        WordClass.PER: "per a an each every",
        WordClass.COMPARATIVE: """
            more less fewer faster slower cheaper lower higher smaller larger bigger better worse shorter longer quicker
            sooner earlier later lighter heavier greater safer cleaner stronger warmer cooler
        """,
        WordClass.TURN: """
            reduc* cut cuts cutting lower* shorten* shrink* shrank slash* bring* brought trim* decreas* turn turns
            turned turning transform*
            compress* take takes taking condens* expand* scal* raise raised raises lift* push* extend* halved
        """,
        WordClass.PAST: """
            *ed was were had ran kept spent cost lost held stood overran broke built wrote won led met sold bought
            caught taught drew
            drove left sat ate gave sent made paid went came
        """,
        WordClass.BECAME: "became become becomes turned_into",
        WordClass.PARTLY: "some certain many others sometimes",
        WordClass.RENEWED: "new newer",
        WordClass.RENEWAL: """
            rewrite rewrites redesign refactoring rebuild relaunch rollout roll-out go-live launch migration migrations
            move switch switchover cutover changeover change upgrade overhaul modernization modernisation renovation
            refit replacement conversion transition transformation automation digitization reorganization
            reorganisation restructuring introduction deployment re-platforming replatforming
        """,
        WordClass.START: "baseline start initial",
        WordClass.SUPPOSED: "supposed_to was_to were_to should_have meant_to",
        WordClass.PLANNED: """
            planned expected announced budgeted scheduled forecast promised hoped_for targeted wanted asked_for quoted
            estimated_at estimated_to budget plan estimate quota aimed_for hoped
        """,
        WordClass.OFFERED: "offer offered bid want wants",
        WordClass.GOAL: "target goal",
        WordClass.FORMER: "old former previous legacy",
        WordClass.BUT: "but",
        WordClass.INSTEAD: "instead_of rather_than in_place_of",
        WordClass.WHAT: "what where whereas as_much_as as_many_as",
        WordClass.THEREOF: "of_them",
        WordClass.FOR: "for among at",
        WordClass.ARTICLE: "a an one",
        WordClass.ONE: "one",
        WordClass.SPANS: "seconds minutes hours days weeks months years milliseconds quarters",
        WordClass.LOTS: "kilobytes megabytes gigabytes terabytes petabytes exabytes",
        WordClass.WHOLE: "full whole entire single",
        WordClass.HALF: "half half_a half_an",
        WordClass.QUALIFIER: """
            more_than less_than fewer_than over under above below well_more_than well_over well_under well_above
            well_below just_over just_under just_above just_below slightly_more_than slightly_less_than slightly_over
            slightly_under slightly_above slightly_below no_more_than no_less_than no_fewer_than not_more_than
            not_less_than not_fewer_than never_more_than never_less_than not_even up_to down_to around
            about approximately approx. roughly nearly almost close_to at_least at_most starting_at
            starting_from some upwards_of north_of
            an_average_of on_average between only just as_much_as as_many_as as_little_as as_few_as as_low_as as_high_as
            a_matter_of minus
        """,
        WordClass.BETWEEN: "between",
        WordClass.RANGE: "to or",
        WordClass.LOOSE: "range ranges ranged ranging vary varies varied varying anywhere anything depending",
        WordClass.MEASURE: """
            uptime availability accuracy score nps csat rate utilization utilisation occupancy satisfaction
        """,
        WordClass.SHIFT: "increase growth rise jump drop reduction cut decline decrease fall gain improvement saving",
        WordClass.OVER: "over",
        WordClass.SEVERAL: "several many few a_few couple a_couple couple_of a_couple_of few_of several_of",
        WordClass.MANY: "tens dozens hundreds thousands millions billions trillions",
        WordClass.GREAT: "millions billions trillions",
        WordClass.PART: """
            third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth
            tenths
        """,
        WordClass.NTH: "third fourth fifth sixth seventh eighth ninth tenth twelfth twentieth",
        WordClass.OUT_OF: "out_of",
        WordClass.AMONG: "in",
        WordClass.FOLD: """
            twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold
        """,
        WordClass.DOUBLED: "doubled tripled quadrupled halved",
        WordClass.TWICE: "twice thrice double_the triple_the",
        WordClass.ONCE: "once",
        WordClass.TIMES: "times time",
        WordClass.DIVIDED: "multiplied divided factor",
        WordClass.DIGIT: "single-digit double-digit triple-digit",
        WordClass.INSTANT: "immediate instant",
        WordClass.ORDERS: "orders_of_magnitude order_of_magnitude",
        WordClass.SPAN_LEAD: """
            take takes taken taking took with within in into from to than of about almost nearly over under around only
            just last lasts lasted lasting need needs needed needing require requires required requiring wait waits
            waited waiting spend spends spent cost costs for after before until by was is be us them me you save saves
            saved saving lose loses lost losing versus vs vs. and or now till every as approximately roughly maybe that
            up against previously formerly more_than less_than up_to down_to instead_of rather_than compared_with
            compared_to out_of well_over just_over just_under well_under at_least at_most close_to as_opposed_to used_to
        """,
        WordClass.SPENT: """
            in within just only take takes took save saves saved saving under to need needs needed under
        """,
        WordClass.AFTER: "after",
        WordClass.PAYBACK: "payback break-even break_even pays_for_itself paid_for_itself paid_off pays_off",
        WordClass.RECENT: "last past previous coming next",
        WordClass.AGO: "ago later earlier old",
        WordClass.EVERY: "every",
        WordClass.PLURAL: """
            *s people ppl staff personnel men women children mice sheep aircraft data media criteria feet teeth
        """,
        WordClass.SINGULAR: "*ss *ous always perhaps thus across is was as this",
        WordClass.STOP: """
            again ago all along be because been can could do does did had has have if may might more most nearly
            so than thanks then too toward was were what would will will within today yesterday tomorrow previously
            always currently before after least how nor not them yet its whose
        """,
        WordClass.DULL: """
            steps ways types kinds things reasons options phases parts points questions examples sections stages cases
            levels main major key different other others more categories versions
        """,
        WordClass.PEOPLE: "people persons ppl",
        WordClass.FIGURES: "figures figure digits digit",
        WordClass.SHAPE: """
            bit degree degrees core way page point fold day hour plus inch pin karat based digit character
        """,
        WordClass.ORDINAL: "st nd rd th of",
        WordClass.IN_YEAR: """
            in since by until till from to of during after before around early late mid end the year fy and is was
        """,
        WordClass.FOUNDED: "founded established created since incorporated born built opened",
        WordClass.REFERENCE: """
            version release chapter section article annex appendix page pages figure fig fig. table step steps phase
            phases stage level tier type grade class category scope day days week weeks month year line room gate
            terminal platform route highway motorway building module lesson exercise part volume vol vol. option
            question round lot no no. number numbers top fortune global horizon port ticket issue rule item zone
            district generation series model formula act law directive study bullet box suite dock shelf track sprint
            wave lane agenda euro n° nº № # §
        """,
        WordClass.STANDARD: """
            iso iec iso/iec soc rfc nist pci dss http tls ssl usb ifrs ias windows office python java php web en nf din
        """,
        WordClass.INDEX: "nps csat pue iq roi ebitda capex opex",
        WordClass.CLOCK: "am pm a.m. p.m. o'clock",
        WordClass.CLOCK_LEAD: "around from by at",
        WordClass.STREET: "street st avenue road rd lane drive",
        WordClass.AGED: "aged age ages",
        WordClass.AGE: "year-old years-old year_old years_old",
        WordClass.OPEN: "open opens closed hours",
        WordClass.EACH: "per each every for_every for_each out_of",
        WordClass.IF: "if unless",
        WordClass.BEST: "first best worst longest highest lowest biggest largest",
        WordClass.NONE_OF: """
            none_of zero_of not_one_of not_even_one_of not_a_single_one_of not_even_a_single_one_of
        """,
        WordClass.SURE: "sure certain",
    },
    numerals={
        **dict(enumerate(_ONES.split())),
        **{10.0 * ten: word for ten, word in enumerate(_TENS.split(), 2)},
    },
    multipliers={1e2: "hundred", 1e3: "thousand"},
    magnitudes={
        12: "dozen dozens",
        1e2: "hundred",
        1e3: "thousand thousands",
        1e6: "million millions mln mn",
        1e9: "billion billions bn",
        1e12: "trillion trillions tn",
    },
    factors={
        0.25: "quarter quarters",
        1 / 3: "third thirds",
        0.2: "fifth fifths",
        1 / 6: "sixth sixths",
        1 / 7: "seventh sevenths",
        1 / 8: "eighth eighths",
        1 / 9: "ninth ninths",
        0.1: "tenth tenths",
        **{float(times): f"{word}fold" for times, word in enumerate(_ONES.split()) if times > 2},
        2: "twofold doubled twice double_the",
        3: "threefold tripled thrice triple_the",
        4: "fourfold quadrupled",
        10: "tenfold",
        100: "hundredfold",
        1: "once",
        0.5: "half half_a half_an halved",
    },
    units={
        "percent": {1: "percent pct per_cent"},
        "points": {
            1: """
                points point pts pp percentage_points percentage_point percent_points basis_points basis_point bps
            """
        },
        "time": {
            1e-9: "nanosecond nanoseconds",
            1e-6: "microsecond microseconds",
            1e-3: "millisecond milliseconds",
            1: "second seconds sec secs",
            60: "minute minutes mins",
            3600: "hour hours hr hrs business_hours working_hours",
            86400: """
                day days weekday weekdays night nights afternoon afternoons business_day business_days working_days
                calendar_days full_days whole_days
            """,
            43200: "half_days",
            604800: "week weeks weekend weekends wk wks",
            1209600: "fortnight fortnights",
            2.63e6: "month months mth mths",
            7.9e6: "quarter quarters",
            1.58e7: "semester semesters",
            3.156e7: "year years yr yrs",
            3.156e8: "decade decades",
        },
        "bytes": {
            1: "byte bytes",
            1e3: "kilobyte kilobytes",
            1e6: "megabyte megabytes",
            1e9: "gigabyte gigabytes",
            1e12: "terabyte terabytes",
            1e15: "petabyte petabytes",
            1e18: "exabyte exabytes",
            1e21: "zettabyte zettabytes",
        },
        "rate": {
            1: """
                gigabits megabits terabits kilobits gigabits_per_second megabits_per_second terabits_per_second
                kilobits_per_second
            """
        },
        "money": {
            1: """
                euro euros dollar dollars pound pounds franc francs yen yens yuan yuans rupee rupees pence
                pounds_sterling cent cents
            """
        },
        "factor": {1: "times fold"},
        "effort": {
            1: """
                person-hours person-days person-months person-years person_hours person_days person_months person_years
                man-hours man-days man-months man-years man_hours man_days man_months man_years staff-hours staff-days
                staff_hours staff_days full-time_equivalents
            """
        },
        "physical": {
            1: """
                ton tons tonne tonnes kilotonne kilotonnes megatonnes metric_tons metric_tonnes kilo kilos meter meters
                metre metres kilometer kilometers kilometre kilometres centimeters millimeters mile miles feet foot inch
                inches yards acre acres hectare hectares liter liters litre litres gallon gallons barrel barrels gram
                grams kilogram kilograms watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts terawatts
                kilowatt-hours megawatt-hours gigawatt-hours terawatt-hours kilowatt_hours megawatt_hours gigawatt_hours
                terawatt_hours volt volts hertz gigahertz calories bars degrees degree degrees_celsius
                degrees_fahrenheit knots pixels square_meters square_metres square_feet square_kilometers
                square_kilometres cubic_meters cubic_metres
            """
        },
    },
    spellings=(("our", "or"), ("z", "s"), ("re", "er"), ("ll", "l"), ("ce", "se"), ("gue", "g"), ("mme", "m")),
)
