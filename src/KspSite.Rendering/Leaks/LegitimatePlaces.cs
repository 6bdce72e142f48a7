using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// Where a withheld text may stand without being a leak: among the product's own words, as or within a short cell that the
/// audience has (a namesake, a list that names the same person), as the same sentence in a cell that it has, or, for words of
/// everyday use, inside any text that it may read. A name or an id inside a longer text, or a whole passage on a page that the
/// publisher wrote, is a leak: somebody has copied it there.
/// </summary>
internal sealed class LegitimatePlaces(LeakRequest request)
{
    public List<Suspect> Without(IReadOnlyCollection<Secret> candidates)
    {
        var allowed = request.Audience.NotSecret.Select(SecretTexts.Plain).ToHashSet(StringComparer.Ordinal);
        var left = candidates.Where(c => !allowed.Contains(c.Text)).ToList();
        return left.Count == 0 ? [] : [.. Judge(left)];
    }

    private IEnumerable<Suspect> Judge(List<Secret> secrets)
    {
        var search = new ManyTexts(secrets.ConvertAll(s => s.Text));
        var mayStand = new bool[secrets.Count];
        var mentionedAt = new SourceRef?[secrets.Count];
        foreach (var text in request.CommonTexts()) search.Find(text.ToLowerInvariant(), number => mayStand[number] = true);
        foreach (var (row, column, text) in request.Withheld.SelectMany(w => w.Kept()))
        {
            search.Find(text.ToLowerInvariant(), number =>
            {
                if (column.Kind != ColumnKind.LongText || secrets[number].Kind != SecretKind.Name) mayStand[number] = true;
                else mentionedAt[number] ??= row.At(column);
            });
        }
        foreach (var page in request.Texts)
        {
            search.Find((page.Title + "\n" + page.Body).ToLowerInvariant(), number =>
            {
                if (secrets[number].Kind == SecretKind.Words) mayStand[number] = true;
                else mentionedAt[number] ??= new SourceRef(page.Path);
            });
        }
        return secrets.Select((secret, i) => new Suspect(secret, mentionedAt[i])).Where((_, i) => !mayStand[i]);
    }
}
