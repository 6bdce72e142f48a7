namespace KspSite.Rendering.Search;

/// <summary>What can be found, in the order in which results are shown. The first three are few and loaded whole; the rest is indexed.</summary>
public enum SearchKind
{
    Account,
    Owner,
    Page,
    Person,
    Zone,
    Action,
    Issue,
    Finding,
}

/// <summary>An account, as the search lists it.</summary>
/// <param name="Folder">Address of its folder from the root of the site, percent-encoded, with its slash at the end.</param>
/// <param name="Also">Other words that find it: its id, its short name.</param>
public sealed record AccountEntry(string Name, string Also, string Detail, string Folder);

/// <summary>A page that stands for itself, or somebody who owns accounts or actions.</summary>
/// <param name="Href">From the root of the site, percent-encoded.</param>
public sealed record PageEntry(SearchKind Kind, string Title, string Detail, string Href);

/// <summary>Something that belongs to an account.</summary>
/// <param name="Account">Place of the account among <see cref="SearchContent.Accounts"/>.</param>
/// <param name="Also">Words beside the title that find it.</param>
/// <param name="Detail">Shown beside the title; holds <paramref name="Also"/>.</param>
/// <param name="Place">Address inside the account's folder, percent-encoded: <c>plan.html#action-X1</c>.</param>
public sealed record OwnedEntry(SearchKind Kind, int Account, string Title, string Also, string Detail, string Place);
