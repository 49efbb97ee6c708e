package intake

import (
	"path/filepath"
	"strings"
)

// form is how the bytes of an input are to be taken.
type form int

const (
	sniffed    form = iota // decide by a look at the first bytes
	whole                  // one report
	records                // JSON Lines
	table                  // CSV or TSV
	webArchive             // WARC
	zipped                 // ZIP: a WACZ, or refused
	message                // one message of mail
	mailbox                // messages in one file, each after a line that begins with "From "
	document               // PDF
	syndicated             // a feed, or a list of feeds
)

const (
	htmlType  = "text/html"
	xhtmlType = "application/xhtml+xml"
	plainType = "text/plain"
	pdfType   = "application/pdf"
)

// bare is a name without the endings that say how it is packed, in lower case.
func bare(name string) string {
	name = strings.ToLower(name)
	return strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
}

// formOf decides by a file's name how to take it and of which media type it is.
func formOf(name string) (form, string) {
	switch filepath.Ext(bare(name)) {
	case ".jsonl", ".ndjson":
		return records, ""
	case ".csv", ".tsv":
		return table, ""
	case ".warc":
		return webArchive, ""
	case ".wacz":
		return zipped, ""
	case ".eml":
		return message, ""
	case ".mbox":
		return mailbox, ""
	case ".pdf":
		return document, ""
	case ".html", ".htm":
		return whole, htmlType
	case ".xhtml", ".xht":
		return whole, xhtmlType
	case ".txt", ".text":
		return whole, plainType
	}
	return sniffed, ""
}

// foreign says why a file in a directory is no report, by its extension; empty
// when it may be one.
func foreign(name string) string {
	if kind := foreignKinds[filepath.Ext(bare(name))]; kind != "" {
		return "is " + kind
	}
	return ""
}

var foreignKinds = map[string]string{
	".png": "a picture", ".jpg": "a picture", ".jpeg": "a picture", ".gif": "a picture", ".webp": "a picture", ".svg": "a picture", ".ico": "a picture", ".bmp": "a picture", ".tif": "a picture", ".tiff": "a picture", ".avif": "a picture", ".heic": "a picture",
	".mp3": "sound", ".wav": "sound", ".ogg": "sound", ".m4a": "sound", ".flac": "sound", ".mp4": "a film", ".mov": "a film", ".avi": "a film", ".mkv": "a film", ".webm": "a film",
	".zip": "an archive", ".tar": "an archive", ".tgz": "an archive", ".bz2": "an archive", ".xz": "an archive", ".zst": "an archive", ".7z": "an archive", ".rar": "an archive", ".jar": "an archive",
	".exe": "a program", ".dll": "a program", ".so": "a program", ".dylib": "a program", ".o": "a program", ".a": "a program", ".bin": "a program", ".class": "a program", ".wasm": "a program", ".pyc": "a program",
	".go": "source code", ".py": "source code", ".js": "source code", ".mjs": "source code", ".ts": "source code", ".tsx": "source code", ".css": "source code", ".c": "source code", ".h": "source code", ".cc": "source code", ".cpp": "source code", ".rs": "source code", ".java": "source code", ".rb": "source code", ".sh": "source code", ".sql": "source code", ".map": "source code",
	".md": "documentation", ".yaml": "settings", ".yml": "settings", ".toml": "settings", ".ini": "settings", ".mod": "settings", ".sum": "settings", ".lock": "settings",
	".json": "data", ".xml": "data", ".parquet": "data", ".conllu": "data", ".geojson": "data", ".rss": "a feed", ".atom": "a feed",
	".db": "a database", ".sqlite": "a database", ".doc": "an office document", ".docx": "an office document", ".xls": "an office document", ".xlsx": "an office document", ".ppt": "an office document", ".pptx": "an office document", ".odt": "an office document", ".rtf": "an office document", ".epub": "a book", ".woff": "a font", ".woff2": "a font", ".ttf": "a font", ".otf": "a font", ".log": "a log",
}
