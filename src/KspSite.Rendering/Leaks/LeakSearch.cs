using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// Searches a finished site for every text that was withheld from its audience. It is the second net: withheld cells are gone
/// before a page exists, so that a hit is a fault of the product, or a person's sentence in a place that the audience may read.
/// </summary>
public static class LeakSearch
{
    private const int FindingsShown = 50;

    public static LeakReport Of(LeakRequest request)
    {
        if (request.Withheld.All(w => w.IsEmpty)) return LeakReport.Nothing;
        var secrets = Secrets(request);
        if (secrets.Count == 0) return LeakReport.Nothing;
        var suspects = new LegitimatePlaces(request).Without(Present([.. secrets.Values], request.Files));
        var hits = suspects.Count == 0 ? [] : Hits(request.Files, suspects);
        return new LeakReport(secrets.Count, hits.Select(h => h.Suspect.Secret.Text).Distinct(StringComparer.Ordinal).Count(), [.. Findings(hits, request)]);
    }

    // One text may stand in many cells; the finding points at the first, a name before anything less telling.
    private static Dictionary<string, Secret> Secrets(LeakRequest request)
    {
        var secrets = new Dictionary<string, Secret>(StringComparer.Ordinal);
        foreach (var secret in request.Withheld.SelectMany(w => w.Cells()).SelectMany(SecretTexts.Of))
        {
            if (!secrets.TryGetValue(secret.Text, out var first) || (first.Kind == SecretKind.Words && secret.Kind == SecretKind.Name)) secrets[secret.Text] = secret;
        }
        return secrets;
    }

    // Nearly none of them occurs anywhere, and of those that do nearly all may: where they stand is looked for last.
    private static List<Secret> Present(List<Secret> secrets, IReadOnlyList<SiteFile> files)
    {
        var search = new ManyTexts(secrets.ConvertAll(s => s.Text));
        var found = SideBySide.SelectMany(files, file => NumbersIn(file, search)).ToHashSet();
        return [.. secrets.Where((_, i) => found.Contains(i))];
    }

    private static ImmutableArray<Hit> Hits(IReadOnlyList<SiteFile> files, List<Suspect> suspects)
    {
        var search = new ManyTexts(suspects.ConvertAll(s => s.Secret.Text));
        return SideBySide.SelectMany(files, file => NumbersIn(file, search).Select(number => new Hit(file.Path, suspects[number])));
    }

    private static SortedSet<int> NumbersIn(SiteFile file, ManyTexts search)
    {
        var numbers = new SortedSet<int>();
        foreach (var view in ReadableViews.Of(file)) search.Find(view, number => numbers.Add(number));
        return numbers;
    }

    // A name on every page is one fault, not a thousand: told once for each column and page, then counted.
    private static IEnumerable<Finding> Findings(ImmutableArray<Hit> hits, LeakRequest request)
    {
        var byPlace = hits.GroupBy(h => (h.Page, h.Suspect.Secret.Cell.Column.FullName))
            .OrderBy(g => g.Key.Page, StringComparer.Ordinal).ThenBy(g => g.Key.FullName, StringComparer.Ordinal).ToList();
        foreach (var place in byPlace.Take(FindingsShown)) yield return LeakFindings.Of(place.First().Page, [.. place.Select(h => h.Suspect)], request.Audience);
        if (byPlace.Count > FindingsShown) yield return LeakFindings.More(byPlace.Count - FindingsShown);
    }

    private sealed record Hit(string Page, Suspect Suspect);
}

/// <summary>A secret that occurs in the output and has no right to be there.</summary>
/// <param name="AlsoAt">A text that the audience may read and that mentions it; null where it came another way.</param>
internal sealed record Suspect(Secret Secret, SourceRef? AlsoAt);
