using KspSite.Core.Input;

namespace KspSite.Core.Tests.Conventions;

public sealed class VocabularyTests
{
    [Fact]
    public void A_fixed_list_has_one_term_for_each_value_of_its_enumeration() => Declared.NoFaults(
        from vocabulary in Vocabularies.All
        let type = vocabulary.GetType()
        where type.IsGenericType
        let values = Enum.GetNames(type.GetGenericArguments()[0])
        where values.Length != vocabulary.Terms.Length
        select $"{vocabulary.Name}: {Numerals.Text(vocabulary.Terms.Length)} terms for {Numerals.Text(values.Length)} values");

    // The code or the English label is the value's name, so that a term out of place is seen: in_progress is InProgress. Codes
    // that are no Latin words, such as units of money, cannot be compared.
    [Fact]
    public void The_terms_stand_in_the_order_of_the_values() => Declared.NoFaults(
        from vocabulary in Vocabularies.All
        let type = vocabulary.GetType()
        where type.IsGenericType
        from pair in vocabulary.Terms.Zip(Enum.GetNames(type.GetGenericArguments()[0]))
        where pair.First.Code.Any(char.IsAsciiLetter)
            && Headers.Key(pair.First.Code) != Headers.Key(pair.Second) && Headers.Key(pair.First.En) != Headers.Key(pair.Second)
        select $"{vocabulary.Name}: {pair.First.Code} stands for {pair.Second}");

    [Fact]
    public void Codes_are_unique_and_every_term_has_labels_in_both_languages() => Declared.NoFaults(Vocabularies.All.SelectMany(v => v.Terms
        .GroupBy(t => Headers.Key(t.Code)).Where(g => g.Key.Length > 0 && g.Count() > 1).Select(g => $"{v.Name}: {g.Key} twice")
        .Concat(v.Terms.SelectMany(t => WordingTests.Faults($"{v.Name}.{t.Code}", ("label", t.Label))))));

    [Fact]
    public void A_label_or_code_is_read_back_as_its_own_term() => Declared.NoFaults(
        from vocabulary in Vocabularies.All
        from index in Enumerable.Range(0, vocabulary.Terms.Length)
        let term = vocabulary.Terms[index]
        from word in (string[])[term.Code, term.Zh, term.En, .. term.Aliases]
        where vocabulary.IndexOf(word) != index
        select $"{vocabulary.Name}: “{word}” of {term.Code} is read as {(vocabulary.IndexOf(word) is { } other ? vocabulary.Terms[other].Code : "nothing")}");

    [Fact]
    public void Names_are_unique_and_titled() => Declared.NoFaults(Vocabularies.All.GroupBy(v => v.Name).Where(g => g.Count() > 1).Select(g => g.Key + " twice")
        .Concat(Vocabularies.All.SelectMany(v => WordingTests.Faults(v.Name, ("title", v.Title)))));
}
