package resolve

import "strings"

// noteSex remembers what the title before a name says of the person: "Ms
// Gillard" is a woman.
func (d *Doc) noteSex(s *Sentence, n int32) {
	e := s.Refs[n].Entity
	if first := s.Names[n].First; e != None && first > 0 {
		if sex := titleSex(s.Lower(first - 1)); sex != "" {
			d.Entities[e].sex = sex
		}
	}
}

// titleSex gives "m" or "f" for a title that only men or only women have.
func titleSex(lower string) string {
	switch strings.TrimSuffix(lower, ".") {
	case "mr", "sir", "lord", "king", "prince", "pope", "sheikh", "sheik", "ayatollah", "imam", "emperor", "sultan", "emir", "father", "baron", "duke", "count", "chairman", "congressman", "spokesman", "herr", "monsieur", "señor":
		return "m"
	case "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "empress", "baroness", "duchess", "countess", "chairwoman", "congresswoman", "spokeswoman", "frau", "madame", "señora", "daw":
		return "f"
	}
	return ""
}

// sexOf gives "m" or "f" where the article's titles or the person's given name
// tell, else "".
func (d *Doc) sexOf(e *Entity) string {
	if e.sex != "" || e.Mask&d.World.Person == 0 {
		return e.sex
	}
	first, rest, _ := strings.Cut(e.Name, " ")
	first = strings.ToLower(first)
	if sex := titleSex(first); sex != "" || rest == "" {
		return sex
	}
	return d.Lexicon.Gender(first)
}

// suits says whether a pronoun for one human can stand for the person.
func (d *Doc) suits(k kind, e *Entity) bool {
	switch d.sexOf(e) {
	case "m":
		return k == oneMan
	case "f":
		return k == oneWoman
	}
	return k == oneMan || k == oneWoman
}
