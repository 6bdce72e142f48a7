using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>
/// Those who read one build of the site: how sensitive a column they may see, which rows and which pages. What they may not
/// see is dropped from the data before rules, figures and pages exist (<see cref="AudienceView"/>).
/// </summary>
/// <param name="Name">As on the command line and in site.yaml; also part of a folder's name.</param>
public sealed record Audience(string Name)
{
    /// <summary>As the site shows it.</summary>
    public required Words Title { get; init; }

    /// <summary>The title of this audience's site; null for the site's usual one.</summary>
    public string? SiteTitle { get; init; }

    /// <summary>Columns above it are dropped.</summary>
    public required Sensitivity Clearance { get; init; }

    /// <summary>The narrowest mark of a row that this audience still sees; rows without a mark are seen by all.</summary>
    public required Visibility Sees { get; init; }

    /// <summary>Never empty.</summary>
    public required ImmutableArray<PageFamily> Pages { get; init; }

    /// <summary>Whether a build must name its accounts; it then holds these and no others.</summary>
    public bool NeedsAccounts { get; init; }

    /// <summary>The accounts named for this build; empty where none were, which means all.</summary>
    public ImmutableArray<Id<Account>> Accounts { get; init; } = [];

    /// <summary>Texts that the search of the output passes over, although they stand in a dropped cell: words of everyday use.</summary>
    public ImmutableArray<string> NotSecret { get; init; } = [];

    public bool Has(PageFamily family) => Pages.Contains(family);

    /// <summary>Whether rows may be hidden from this audience, by their mark or because their account is not named.</summary>
    public bool HidesRows => Sees != Visibility.Team || !Accounts.IsEmpty;

    /// <summary>
    /// Whether this audience may see less than there is: figures made from all of an account or of all accounts (plan quality, health,
    /// key-account index) may then differ from those of other readers. Whether something was in fact left out is not said: that is theirs to know.
    /// </summary>
    public bool SeesPart => HidesRows || Clearance < Input.Sensitivity.Personal;

    public bool MaySee(Visibility? mark) => mark is not { } visibility || visibility >= Sees;
}
