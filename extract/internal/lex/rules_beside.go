package lex

// A beside says what the tokens next to a rule's token must still be able to be
// for the rule's condition to hold. It is cheap to test, and passes over most
// conditions before they are called. It never stands for a condition: without
// it the tags are the same, only later.
type beside struct {
	left, right reading // 0 where the condition does not tell
}

// rEdge stands for the readings of what lies outside the sentence.
const rEdge reading = 1 << 31

// What sentence.left and sentence.right may step over, so that the token that
// they find is not the one next to the rule's.
const stepped = rAdv | rNot | rMark | rPoss

const (
	besideNP  = rNouns | rPron | rNum // what endsNP wants
	ownedBy   = rDet | rPossPro | rPoss
	nothing   = rEdge | stepped // no token on the left
	behindAux = rVerbs | rPron | stepped
)

// besides gives them by the name of the rule. Only rules that are tried often
// need one.
func besides() map[string]beside {
	return map[string]beside{
		// rules_closed.go
		"is considering: verb":         {left: rVerbs | stepped},
		"the following day: adjective": {left: rDet, right: rNouns | rNum},
		"the following: noun":          {left: ownedBy | rAdj},
		// rules_nounverb.go
		"behind to: base form":                                                   {left: rTo | stepped},
		"a joint drill with: noun":                                               {left: rNoun, right: rPrep | rMark},
		"Japanese exports to X rose: noun":                                       {right: rPrep},
		"air strikes have hit: noun":                                             {right: rVerbs},
		"security forces shot: noun":                                             {left: rNouns, right: rPast},
		"behind a modal: base form":                                              {left: rModal | rVerbs | rAdv | rNot},
		"does the ruling mean: base form":                                        {left: rNounish | rPoss | rGerund},
		"UN chief urges the Taliban: verb":                                       {left: rNoun},
		"let inspectors visit: base form":                                        {left: rNouns},
		"behind if, that, because: no verb yet":                                  {left: rSub},
		"behind a preposition: no finite verb":                                   {left: rPrep},
		"the attacks, which began in May, have killed: noun":                     {left: rNouns | rAdj, right: rMark},
		"never a base form where a finite verb is wanted with a singular: noun":  {left: rPrep | rPoss | rPossPro},
		"behind a determiner, possessive or adjective: no finite verb":           {left: ownedBy | rAdj | rNum},
		"behind help, let, make, before an object: base form":                    {left: rVerbs},
		"behind a form of be: no base or -s form":                                {left: rVerbs | stepped},
		"behind have: no base or -s form":                                        {left: rVerbs | stepped},
		"behind a subject pronoun or who: verb":                                  {left: rPron | rWh | stepped},
		"behind which or a relative that, before a noun phrase: verb":            {left: rWh | stepped},
		"an -s form behind a plural: noun":                                       {left: rPlural | stepped},
		"the finite verb comes later, right behind: noun":                        {right: rModal | rThird | rPast | stepped},
		"behind an object pronoun: base form only behind let, help, make":        {left: rPron},
		"Stop it: imperative":                                                    {left: nothing, right: rDet | rPron | rPossPro},
		"the Army backs down: verb":                                              {left: besideNP | stepped},
		"at the start, before a preposition or a verb: noun":                     {left: nothing},
		"behind and, before an object, a verb on the left: verb":                 {left: rConj},
		"controls the north and supplies food: verb":                             {left: rConj, right: rNouns},
		"behind and, nothing that a verb wants: noun":                            {left: rConj},
		"search and rescue efforts: noun":                                        {left: rConj, right: rNouns},
		"behind a subject, before what completes a verb: verb":                   {left: besideNP | stepped},
		"the plan also mandates: verb":                                           {left: rAdv},
		"a verb that rules name, behind a subject without a verb: verb":          {left: besideNP | stepped},
		"behind a subject in a clause without a verb: verb":                      {left: besideNP | stepped},
		"behind a subject, before a bare noun, in a clause without a verb: verb": {left: besideNP | stepped},
		"elsewhere behind a noun: noun":                                          {left: rNouns | rAdj},
		"behind a finite verb: noun":                                             {left: rVerbs},
		// rules_participle.go
		"had before a participle: past, unless behind have":                               {right: rPart | rAdv | rNot},
		"not rigged: participle":                                                          {left: rNot},
		"30% believed that: past":                                                         {left: besideNP | stepped},
		"asked not to be named said that: past":                                           {left: rPart},
		"the new set of: no past":                                                         {left: rAdj, right: rPrep},
		"behind have: participle":                                                         {left: behindAux},
		"behind be or get: participle":                                                    {left: behindAux},
		"behind be, common as a verb: participle":                                         {left: behindAux},
		"the defeated party: participle":                                                  {left: ownedBy | stepped, right: rNouns | rAdj | rPart | rPast},
		"between determiner and noun: participle":                                         {left: ownedBy | stepped},
		"between adjective or preposition and noun: participle":                           {left: rPrep | rAdj | stepped, right: rNouns | rAdj | rPart},
		"using banned weapons: participle":                                                {left: rGerund, right: rNouns},
		"behind a preposition: participle":                                                {left: rPrep},
		"behind a subject pronoun or a relative: past":                                    {left: rWh | rPron | stepped},
		"the men arrested include: participle":                                            {left: besideNP | stepped, right: rFinite | rModal},
		"rebels accused of rape face: participle of a verb that wants an object":          {left: besideNP | stepped},
		"a body linked to X, investigated: participle":                                    {left: besideNP | stepped, right: rPrep},
		"to recover costs related to: participle":                                         {left: besideNP | stepped},
		"at the start: participle":                                                        {left: nothing},
		"behind and: as the verb before":                                                  {left: rConj | stepped},
		"behind and: past":                                                                {left: rConj | stepped},
		"behind a verb: participle":                                                       {left: rVerbs},
		"X, accused of Y, said: participle":                                               {left: stepped},
		"said at the end of a sentence: past":                                             {right: rMark},
		"a body linked to, the group involved: participle of a verb that wants an object": {left: besideNP | stepped, right: rPrep | rMark},
		"a plane piloted by: participle of a verb that wants an object":                   {left: besideNP | stepped},
		"with all votes counted: participle":                                              {left: besideNP | stepped},
		"behind a noun, before by: participle where a finite verb stands elsewhere":       {left: besideNP | stepped},
		"behind a noun in a clause that has its verb: participle":                         {left: besideNP | stepped},
		"refugees ordered out arrived: participle":                                        {left: besideNP | stepped},
		// rules_gerund.go
		"is willing: adjective":                        {left: rVerbs | stepped},
		"behind be: verb":                              {left: rVerbs | stepped},
		"behind be, common as a verb: verb":            {left: rVerbs | stepped},
		"the growing threat: adjective":                {left: ownedBy | rAdj | rNum | stepped, right: rNouns | rAdj},
		"the 1969 landing of: noun":                    {left: rNum},
		"like holding up: verb":                        {left: rPrep},
		"consumer spending and: noun":                  {left: rNoun, right: rMark | rConj | rFinite | rModal},
		"Fighting between A and B resumed: noun":       {left: nothing},
		"the bombing of, a meeting: noun":              {left: ownedBy | rAdj},
		"amid growing tension: adjective":              {left: rPrep | rVerbs | rConj, right: rNouns},
		"oil drilling, suicide bombing: noun":          {left: rNouns},
		"behind a preposition, before no object: noun": {left: rPrep},
		// rules_modifier.go
		"an adverb more often, before a verb: adverb": {right: rVerbs},
		"return home: adverb":                         {left: rVerbs | rNouns | rPron},
		"Hungarian and Romanian officials: adjective": {right: rConj},
		"on alert: noun":                              {left: rPrep, right: rEdge | rPrep | rMark},
		"the deputy chief of: noun":                   {left: rNouns},
		"behind be: adjective":                        {left: rVerbs | stepped},
		"between determiner and noun: adjective":      {left: ownedBy | rPrep | rNum, right: rNouns},
		"behind a determiner or a preposition: noun":  {left: ownedBy | rPrep},
	}
}

// besideAt gives the readings next to token i, to hold against a beside.
func (s *sentence) besideAt(i int) beside {
	at := beside{s.can(i - 1), s.can(i + 1)}
	if at.left == 0 {
		at.left = rEdge
	}
	if at.right == 0 {
		at.right = rEdge
	}
	return at
}

// holds reports whether the tokens next to a token allow what a rule needs.
func (b *beside) holds(at beside) bool { return b.left&at.left != 0 && b.right&at.right != 0 }
