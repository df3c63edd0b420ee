"""Problems of files and folders, and of texts that are not YAML or JSON."""

from cscwb.rules.rule import Rule

_EMBLEM = (
    "# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021-01/2023-12\n"
    "emblem: {{file: {}, alternative_text: Emblem of the European Union}}\n"
)
FILES = (
    Rule(
        code="project",
        adjustable=False,
        cause="The folder has no `project.yaml`, so it is not a folder of records.",
        remedy="Name the folder that holds `project.yaml`, or start one with `cscwb new`.",
        wrong="$ ls records\nevents\n",
        right="$ ls records\nevents\nproject.yaml\n",
    ),
    Rule(
        code="folder",
        adjustable=False,
        cause="A file or folder is where no record is read.",
        remedy="Put each record directly into the folder of its kind, such as `operations`.",
        wrong="# operatons/raid.yaml\ntitle: Cannabis seized\n",
        right="# operations/raid.yaml\ntitle: Cannabis seized\n",
    ),
    Rule(
        code="file-name",
        adjustable=False,
        cause="The name of the file cannot be that of a record or passage, or it is one that a "
        "cloud drive, a file manager or git gives to a second copy.",
        remedy="Use lower-case words and figures joined by hyphens, and the suffix `.yaml`, or "
        "`.md` for a passage. Compare a copy with the other file, and remove one of them.",
        wrong="# operations/Raid_1.yaml\ntitle: Cannabis seized\n",
        right="# operations/raid-1.yaml\ntitle: Cannabis seized\n",
    ),
    Rule(
        code="suffix",
        adjustable=False,
        cause="What was named is neither a folder nor a `.yaml` or `.json` file.",
        remedy="Name a folder of records, or a file of one of these formats.",
        wrong="$ cscwb check records.xml\n",
        right="$ cscwb check records.json\n",
    ),
    Rule(
        code="file",
        adjustable=False,
        cause="The file is there and cannot be read: it is not a regular file, its permissions "
        "refuse reading, or it vanished.",
        remedy="Put an ordinary file in its place, and give yourself the permission to read it.",
        wrong="$ ls -l operations/raid.yaml\nlrwxrwxrwx raid.yaml -> nowhere.yaml\n",
        right="$ ls -l operations/raid.yaml\n-rw-r--r-- raid.yaml\n",
    ),
    Rule(
        code="outside",
        adjustable=False,
        cause="A link leads out of the folder of records; it is not followed.",
        remedy="Copy the file into the folder in place of the link.",
        wrong="$ ls -l operations/raid.yaml\nlrwxrwxrwx raid.yaml -> ../../other/raid.yaml\n",
        right="$ ls -l operations/raid.yaml\n-rw-r--r-- raid.yaml\n",
    ),
    Rule(
        code="size",
        adjustable=False,
        cause="The file is larger than 64 MiB, which no record is.",
        remedy="Split it, or remove it if it is there by mistake.",
        wrong="$ ls -sh operations/raid.yaml\n200M operations/raid.yaml\n",
        right="$ ls -sh operations/raid.yaml\n4.0K operations/raid.yaml\n",
    ),
    Rule(
        code="encoding",
        adjustable=False,
        cause="The file is not text in UTF-8.",
        remedy="Open it in an editor, and save it with the encoding UTF-8.",
        wrong="$ file operations/raid.yaml\noperations/raid.yaml: ISO-8859 text\n",
        right="$ file operations/raid.yaml\noperations/raid.yaml: Unicode text, UTF-8 text\n",
    ),
    Rule(
        code="format",
        adjustable=False,
        cause="The data does not say which format it has, or it has one that this cscwb cannot "
        "read.",
        remedy="Write `format: 1` on the first line, or install a newer cscwb.",
        wrong="# project.yaml\nid: harbour\ntitle: Harbour\ndate: 2021-01/2023-12\n",
        right="# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021-01/2023-12\n",
    ),
    Rule(
        code="picture",
        adjustable=False,
        cause="A picture that a record names is not there, lies outside of the folder, is neither "
        "PNG nor JPEG, is larger than 5 MiB or 12 000 pixels, or lies on its side.",
        remedy="Put a PNG or JPEG file into the folder of the records, and name it from there.",
        wrong=_EMBLEM.format("media/eu-emblem.svg"),
        right=_EMBLEM.format("media/eu-emblem.png"),
    ),
)
TEXTS = (
    Rule(
        code="syntax",
        adjustable=False,
        cause="The text is not YAML (or JSON) at this position, so the rest of the file cannot be "
        "read.",
        remedy="Write `key: value` lines with a space after the colon, indented with spaces; put "
        "texts with special characters in quotes.",
        wrong='# operations/raid.yaml\ntitle: "Cannabis seized\n',
        right='# operations/raid.yaml\ntitle: "Cannabis seized"\n',
    ),
    Rule(
        code="repeated-key",
        adjustable=False,
        cause="A key is twice in the same mapping, and other readers would silently drop one of "
        "the two.",
        remedy="Keep one of them.",
        wrong="# operations/raid.yaml\ntitle: Cannabis seized\ntitle: Marijuana seized\n",
        right="# operations/raid.yaml\ntitle: Cannabis seized\n",
    ),
    Rule(
        code="key",
        adjustable=False,
        cause="A key is not a plain word: a list, nothing, a number, a boolean or `<<`.",
        remedy="Write `key: value` with a word of the record as the key.",
        wrong="# operations/raid.yaml\ntitle: Cannabis seized\n2021: the year\n",
        right="# operations/raid.yaml\ntitle: Cannabis seized\ndate: 2021\n",
    ),
    Rule(
        code="alias",
        adjustable=False,
        cause="`&name` and `*name` are references in YAML, which records do not use.",
        remedy="Put a text that begins with `&` or `*` in quotes, or repeat the data.",
        wrong="# operations/raid.yaml\ntitle: *headline\n",
        right='# operations/raid.yaml\ntitle: "*headline"\n',
    ),
    Rule(
        code="tag",
        adjustable=False,
        cause="`!name` is a tag in YAML, which could ask a reader to run code; none is read.",
        remedy="Put a text that begins with `!` in quotes, or remove the tag.",
        wrong="# operations/raid.yaml\ntitle: !important Cannabis seized\n",
        right="# operations/raid.yaml\ntitle: Cannabis seized\n",
    ),
    Rule(
        code="number",
        adjustable=False,
        cause="A number begins with 0, is endless or has more than 100 digits, so that readers "
        "would not agree on it.",
        remedy="Put it in quotes when it is text, such as a telephone number.",
        wrong="# operations/raid.yaml\ntitle: 00386\n",
        right='# operations/raid.yaml\ntitle: "00386"\n',
    ),
    Rule(
        code="character",
        adjustable=False,
        cause="The text has a character that no text may hold, or an invisible line break.",
        remedy="Remove it; write a space or a new line.",
        wrong="$ cat -v operations/raid.yaml\ntitle: Cannabis^G seized\n",
        right="$ cat -v operations/raid.yaml\ntitle: Cannabis seized\n",
    ),
    Rule(
        code="nesting",
        adjustable=False,
        cause="Lists and mappings are nested more than 100 deep.",
        remedy="Make the data flatter; no record is deeper than ten.",
        wrong="# operations/raid.yaml\ntitle: " + "[" * 101 + "]" * 101 + "\n",
        right="# operations/raid.yaml\ntitle: Cannabis seized\n",
    ),
    Rule(
        code="empty",
        adjustable=False,
        cause="A value is missing or invisible.",
        remedy="Write the value, or leave the whole line out.",
        wrong="# operations/raid.yaml\ntitle: Cannabis seized\ncodename:\n",
        right="# operations/raid.yaml\ntitle: Cannabis seized\ncodename: Archimedes\n"
        "codename_reviewed: true\n",
    ),
)
