using KspSite.Core.Domain;
using KspSite.Core.Rules.Pitches;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>An elevator talk, in full.</summary>
/// <param name="Player">Whom it is for; null where the row does not say.</param>
/// <param name="IsLong">It takes longer than a talk should.</param>
/// <param name="Score">Of the rehearsal, 1..5.</param>
public sealed record TalkLine(string Id, string? Player, string? PlayerId, string Text, int? Seconds, bool IsLong, DateOnly? RehearsedOn, string? NextStep, int? Score)
{
    /// <summary>In input order; may be empty.</summary>
    public static IEnumerable<TalkLine> All(AccountDossier account, SiteContext site)
    {
        var longest = site.Settings.Value(PitchTooLong.MaxSeconds);
        foreach (var talk in account.Pitches)
        {
            var player = account.People.FirstOrDefault(p => p.Id == talk.Person);
            yield return new(talk.Id.Value, player?.Name, player?.Id.Value, talk.Text, talk.Seconds, talk.Seconds > longest, talk.RehearsedOn, talk.NextStep, talk.Score);
        }
    }
}
