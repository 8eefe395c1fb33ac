"""Languages that deckgen does not read, told from those it reads so that it claims none of their stories.

A language that gets a file of its own is no longer looked up here.
"""

from collections.abc import Mapping

from deckgen.language.records import Detection, OtherLanguage

OTHERS: Mapping[str, OtherLanguage] = {
    "cs": OtherLanguage(
        "Czech",
        Detection(
            "na se že je do za pro by jako jsou ale od po až byl byla bylo které která který při nebo tak",
            letters="áčďéěíňóřšťúůýž",
        ),
    ),
    "da": OtherLanguage(
        "Danish",
        Detection(
            """
            og at er en det den til på med af for de som der et har ikke kan var blev fra ved også hvor over skal men
            deres nu efter
            """,
            letters="æøå",
        ),
    ),
    "es": OtherLanguage(
        "Spanish",
        Detection(
            """
            el la los las de del en que un una por con para se su sus al lo no es más como son fue han ha pero sin
            sobre este esta ya cada desde hasta entre muy también cuando todo todos ser tiene había puede nos le
            """,
            letters="áéíñóúü¿¡",
        ),
    ),
    "fi": OtherLanguage(
        "Finnish",
        Detection(
            "ja on ei se että oli kun mutta myös ovat joka tai niin kuin sen hän voi jossa sekä jo vain nyt he me",
            letters="äöå",
        ),
    ),
    "it": OtherLanguage(
        "Italian",
        Detection(
            """
            il lo la gli le di del dello della dei degli delle è in che un una per con da dal dalla si non sono
            al alla ai alle nel nella nei nelle su sul sulla come più ma anche ha hanno era ogni tra fra ora loro suo
            sua questo questa dopo prima senza stato essere
            """,
            letters="àèéìòù",
            elided="l d un dell all nell dall sull",
        ),
    ),
    "nl": OtherLanguage(
        "Dutch",
        Detection(
            """
            de het een van en in is dat op te voor met die zijn niet aan er om als ook bij naar uit door over wordt
            werden werd worden heeft hebben had maar dan nog meer kan kunnen hun ze wij we elke deze dit geen nu tot
            per onze was waren of
            """,
            letters="ëï",
        ),
    ),
    "no": OtherLanguage(
        "Norwegian",
        Detection(
            """
            og er en det den til på med av for de som et har ikke kan var ble fra ved også hvor over skal men deres nå
            etter om å
            """,
            letters="æøå",
        ),
    ),
    "pl": OtherLanguage(
        "Polish",
        Detection(
            "na do się nie że jest to od po dla jak są przez przy oraz ale był była było które który która już",
            letters="ąćęłńóśźż",
        ),
    ),
    "pt": OtherLanguage(
        "Portuguese",
        Detection(
            """
            os as de do da dos das em no na nos nas que um uma para por com se não mais como é foi são ao à aos
            sua seu seus suas mas também já cada pelo pela ser entre sem até isso ele ela muito todos tem
            """,
            letters="áâãàçéêíóôõú",
        ),
    ),
    "ro": OtherLanguage(
        "Romanian",
        Detection(
            "și în de la cu pe nu este care să pentru un din mai au fost ale al că prin sau dar fi ca sunt",
            letters="ăâîșşțţ",
        ),
    ),
    "sv": OtherLanguage(
        "Swedish",
        Detection(
            """
            och att är en det den till på med av för de som ett har inte kan var blev från vid också där över ska men
            deras nu efter om
            """,
            letters="åäö",
        ),
    ),
    "tr": OtherLanguage(
        "Turkish",
        Detection(
            "ve bir bu için ile da de çok daha olarak olan gibi ne kadar her sonra önce ancak ama veya şimdi oldu var",
            letters="çğıöşü",
        ),
    ),
}
"""ISO code → language."""
