using KspSite.Core.Input;
using YamlDotNet.RepresentationModel;

namespace KspSite.Settings;

/// <summary>Lists of allowed values that a site puts in the place of the product's own.</summary>
internal static class SiteVocabularies
{
    internal static readonly string[] TermKeys = ["code", "zh", "en", "aliases"];

    public static ImmutableDictionary<string, Vocabulary> Of(YamlNode? node, YamlReader reader)
    {
        if (node is null) return ImmutableDictionary<string, Vocabulary>.Empty;
        var configurable = Vocabularies.All.Where(v => v.Configurable).ToDictionary(v => v.Name);
        var lists = ImmutableDictionary.CreateBuilder<string, Vocabulary>();
        foreach (var (name, value) in reader.Entries(node, [.. configurable.Keys]))
        {
            var terms = Terms(value, reader);
            if (terms.IsEmpty) reader.Bad(value, new("列表里没有可用的值。", "The list has no usable value."));
            else lists[name] = new Vocabulary(name, configurable[name].Title, configurable: true, terms);
            var codes = configurable[name].KnownToRules.Except(terms.Select(t => t.Code)).ToList();
            if (!terms.IsEmpty && codes.Count > 0) reader.LacksCodes(value, configurable[name].Title, codes);
        }
        return lists.ToImmutable();
    }

    private static ImmutableArray<Term> Terms(YamlNode list, YamlReader reader)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var item in reader.Items(list))
        {
            if (Term(item, reader) is not { } term) continue;
            if (terms.Any(t => Headers.Key(t.Code) == Headers.Key(term.Code)))
            {
                reader.Bad(item, new("这个 code 在列表里已经有了。", "The list has this code already."), term.Code);
            }
            else terms.Add(term);
        }
        return terms.ToImmutable();
    }

    // A site in one language need not invent the other label.
    private static Term? Term(YamlNode item, YamlReader reader)
    {
        var entries = reader.Entries(item, TermKeys);
        if (reader.Text(entries.GetValueOrDefault("code")) is not { } code)
        {
            reader.Bad(item, new("缺少 code。", "The code is missing."));
            return null;
        }
        var zh = reader.Text(entries.GetValueOrDefault("zh"));
        var en = reader.Text(entries.GetValueOrDefault("en"));
        return new Term(code, zh ?? en ?? code, en ?? zh ?? code, [.. reader.Texts(entries.GetValueOrDefault("aliases"))]);
    }
}
