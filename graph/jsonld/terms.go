package jsonld

// Kinds of value that a term of the context takes.
const (
	prefix  = iota // a namespace
	keyword        // another name of a JSON-LD keyword
	literal        // text or a number
	ref            // an IRI
	refs           // a set of IRIs
	texts          // a set of texts
	vocab          // the IRI of a term
)

// A term is a line of the context.
type term struct {
	name string
	iri  string // as written: compact, or a keyword
	kind int
}

// Namespaces of the vocabularies that the model takes its terms from.
const (
	nsOA   = "http://www.w3.org/ns/oa#"
	nsOWL  = "http://www.w3.org/2002/07/owl#"
	nsPROV = "http://www.w3.org/ns/prov#"
	nsRDF  = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsRDFS = "http://www.w3.org/2000/01/rdf-schema#"
	nsSKOS = "http://www.w3.org/2004/02/skos/core#"
	nsVOID = "http://rdfs.org/ns/void#"
)

// prefixes lists the namespaces in the order of the context.
func prefixes(o Options) []term {
	return []term{
		{"kg", o.Base, prefix},
		{"kgv", o.Vocab, prefix},
		{"ent", Namespace, prefix},
		{"oa", nsOA, prefix},
		{"owl", nsOWL, prefix},
		{"prov", nsPROV, prefix},
		{"rdf", nsRDF, prefix},
		{"rdfs", nsRDFS, prefix},
		{"schema", schemaOrg, prefix},
		{"skos", nsSKOS, prefix},
		{"void", nsVOID, prefix},
	}
}

// modelTerms lists the terms that every graph has, in the order of the
// context. The terms of its relations follow them.
func modelTerms() []term {
	return []term{
		{"id", "@id", keyword},
		{"type", "@type", keyword},
		{"graph", "@graph", keyword},

		{"label", "rdfs:label", literal},
		{"comment", "rdfs:comment", literal},
		{"notation", "skos:notation", literal},
		{"definedBy", "rdfs:isDefinedBy", ref},

		{"sameAs", "schema:sameAs", refs},
		{"in", "ent:in", ref},
		{"jobTitle", "schema:jobTitle", texts},
		{"memberOf", "schema:memberOf", refs},
		{"role", "schema:hasOccupation", refs},
		{"roleName", "schema:roleName", literal},
		{"startDate", "schema:startDate", literal},
		{"endDate", "schema:endDate", literal},

		{"subject", "rdf:subject", ref},
		{"predicate", "rdf:predicate", vocab},
		{"object", "rdf:object", ref},
		{"status", "ent:status", literal},
		{"evidence", "prov:wasDerivedFrom", refs},

		{"rule", "ent:rule", ref},
		{"source", "oa:hasSource", ref},
		{"selector", "oa:hasSelector", ref},
		{"exact", "oa:exact", literal},
		{"start", "oa:start", literal},
		{"end", "oa:end", literal},
		{"trigger", "ent:trigger", literal},
		{"triggerStart", "ent:triggerStart", literal},
		{"triggerEnd", "ent:triggerEnd", literal},
		{"subjectText", "ent:subjectText", literal},
		{"subjectStart", "ent:subjectStart", literal},
		{"subjectEnd", "ent:subjectEnd", literal},
		{"subjectVia", "ent:subjectVia", literal},
		{"subjectResolved", "ent:subjectResolved", literal},
		{"objectText", "ent:objectText", literal},
		{"objectStart", "ent:objectStart", literal},
		{"objectEnd", "ent:objectEnd", literal},
		{"objectVia", "ent:objectVia", literal},
		{"objectResolved", "ent:objectResolved", literal},
		{"about", "ent:about", literal},
		{"place", "schema:location", ref},
		{"time", "ent:time", literal},
		{"attributedTo", "prov:wasAttributedTo", ref},
		{"attributed", "ent:attributed", literal},

		{"headline", "schema:headline", literal},
		{"datePublished", "schema:datePublished", literal},
		{"url", "schema:url", literal},
		{"sha256", "schema:sha256", literal},

		{"name", "schema:name", literal},
		{"version", "schema:version", literal},
		{"hash", "ent:hash", literal},
		{"generatedBy", "prov:wasGeneratedBy", ref},
		{"used", "prov:used", refs},
		{"agent", "prov:wasAssociatedWith", ref},
		{"uriSpace", "void:uriSpace", literal},
		{"vocabulary", "void:vocabulary", ref},

		{"subClassOf", "rdfs:subClassOf", refs},
		{"domain", "schema:domainIncludes", refs},
		{"range", "schema:rangeIncludes", refs},
		{"inverse", "owl:inverseOf", ref},
		{"inverseName", "ent:inverseName", literal},
		{"planOf", "ent:planOf", ref},
		{"plover", "ent:plover", literal},
		{"intended", "ent:intended", literal},
		{"cameo", "ent:cameo", literal},
		{"color", "ent:color", literal},
		{"line", "ent:line", literal},
	}
}
