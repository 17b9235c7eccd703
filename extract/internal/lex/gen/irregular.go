package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// An irregular line says that a form belongs to a lemma: "saw v see d".
type irregular struct {
	form  string
	pos   byte
	lemma string
	forms string // b base, z third, d past, n past participle, g gerund, p plural, c comparative
}

// principal lists verbs whose past and past participle differ. The exception
// files of WordNet do not say which is which.
const principal = `
arise arose arisen|awake awoke awoken|bear bore borne|begin began begun|bite bit bitten|blow blew blown
break broke broken|choose chose chosen|do did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hide hid hidden
know knew known|lie lay lain|mistake mistook mistaken|ride rode ridden|ring rang rung|rise rose risen|see saw seen
sew sewed sewn|shake shook shaken|show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|slay slew slain
sow sowed sown|speak spoke spoken|spring sprang sprung|steal stole stolen|stride strode stridden|strive strove striven
swear swore sworn|swell swelled swollen|swim swam swum|take took taken|tear tore torn|throw threw thrown
tread trod trodden|wake woke woken|wear wore worn|weave wove woven|write wrote written|prove proved proven
beat beat beaten|become became become|come came come|run ran run|overcome overcame overcome|overrun overran overrun
undergo underwent undergone|withdraw withdrew withdrawn|undertake undertook undertaken|overtake overtook overtaken
foresee foresaw foreseen|oversee oversaw overseen|overthrow overthrew overthrown|rewrite rewrote rewritten
underwrite underwrote underwritten|outgrow outgrew outgrown|retake retook retaken|override overrode overridden
outrun outran outrun|redraw redrew redrawn|partake partook partaken|hew hewed hewn|saw sawed sawn|mow mowed mown
`

// unchanged lists verbs whose past and past participle are the base itself.
const unchanged = `put cut hit set let shut cost hurt quit read split spread cast shed bid bet burst rid thrust forecast
broadcast upset reset offset wed knit miscast recast undercut input output reread rerun sublet`

// fixed lists what the exception files lack, or get wrong for news.
const fixed = `
media n media bp|data n data bp|people n people p|police n police p|means n means bp|news n news b|politics n politics b
headquarters n headquarters bp|series n series bp|species n species bp|barracks n barracks bp|crossroads n crossroads bp
economics n economics b|customs n customs bp|whereabouts n whereabouts bp|aircraft n aircraft bp|spacecraft n spacecraft bp
hovercraft n hovercraft bp|works n works bp|goods n goods p|remains n remains p|outskirts n outskirts p|surroundings n surroundings p
proceeds n proceeds p|lyrics n lyrics p|dead n dead p|wounded n wounded p|troops n troop p|forces n force p|arms n arms p
panicked v panic dn|panicking v panic g|paid v pay dn|said v say dn|laid v lay dn|led v lead dn|lied v lie dn|lying v lie g
dying v die g|tying v tie g|vying v vie g|dyeing v dye g|shot v shoot dn|fled v flee dn|held v hold dn|struck v strike dn
born v bear n|got v get dn|lit v light dn|pled v plead dn|pleaded v plead dn|sped v speed dn|underwent v undergo d
premises n premises p|aides n aide p|aide n aide b|axes n axis p|bases n base p|leaves n leaf p|lives n life p|allies n ally p
corps n corps bp|odds n odds p|thanks n thanks p|women n woman p|men n man p|children n child p
better a good c|best a good c|worse a bad c|worst a bad c|further a far c|farther a far c|least a little c|elder a old c|eldest a old c
`

func readIrregular(dir string, words map[string]word) ([]irregular, error) {
	skip := map[string]bool{}
	var all []irregular
	add := byForm(&all)
	for _, e := range entries(fixed) {
		f := strings.Fields(e)
		add(irregular{f[0], f[1][0], f[2], f[3]})
		skip[f[0]] = true
	}
	addPrincipal(add)
	for _, f := range wordnetFiles {
		data, err := os.ReadFile(filepath.Join(dir, f.name+".exc"))
		if err != nil {
			return nil, fmt.Errorf("read the irregular forms: %w", err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			fields := strings.Fields(line)
			if len(fields) < 2 || skip[fields[0]] || !plain(fields[0]) || fields[0] == fields[1] {
				continue
			}
			lemma := bestLemma(fields[1:], f.pos, words)
			if lemma == "" {
				continue
			}
			add(irregular{fields[0], f.pos, lemma, formsOf(fields[0], f.pos)})
		}
	}
	return all, nil
}

func entries(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == '|' || r == '\n' })
}

// byForm gives a function that appends a line unless the form has one with
// this part of speech already.
func byForm(all *[]irregular) func(irregular) {
	seen := map[string]bool{}
	return func(i irregular) {
		key := i.form + " " + string(i.pos)
		if seen[key] {
			return
		}
		seen[key] = true
		*all = append(*all, i)
	}
}

func addPrincipal(add func(irregular)) {
	for _, lemma := range strings.Fields(unchanged) {
		add(irregular{lemma, 'v', lemma, "bdn"})
	}
	for _, e := range entries(principal) {
		f := strings.Fields(e)
		past, part := irregular{f[1], 'v', f[0], "d"}, irregular{f[2], 'v', f[0], "n"}
		if f[0] == f[1] {
			past.forms = "bd"
		}
		if f[0] == f[2] {
			part.forms = "bn"
		}
		add(past)
		add(part)
	}
}

// bestLemma takes the lemma that SemCor has most often, the first one of equals.
func bestLemma(lemmas []string, pos byte, words map[string]word) string {
	best, most := "", -1
	for _, l := range lemmas {
		r, ok := words[l][pos]
		if ok && r.count > most {
			best, most = l, r.count
		}
	}
	return best
}

func formsOf(form string, pos byte) string {
	switch pos {
	case 'n':
		return "p"
	case 'v':
		switch {
		case strings.HasSuffix(form, "ing"):
			return "g"
		case strings.HasSuffix(form, "s"):
			return "z"
		}
		return "dn"
	}
	return "c"
}

func formatIrregular(all []irregular) []byte {
	sort.Slice(all, func(i, j int) bool {
		if all[i].form != all[j].form {
			return all[i].form < all[j].form
		}
		return all[i].pos < all[j].pos
	})
	var b bytes.Buffer
	for i, e := range all {
		if i > 0 && all[i-1].form == e.form {
			b.Truncate(b.Len() - 1)
			fmt.Fprintf(&b, "\t%c%s:%s\n", e.pos, e.forms, e.lemma)
			continue
		}
		fmt.Fprintf(&b, "%s\t%c%s:%s\n", e.form, e.pos, e.forms, e.lemma)
	}
	return b.Bytes()
}
