using KspSite.Commands;
using KspSite.History;

namespace KspSite.Archives;

/// <summary>What is to be archived where.</summary>
/// <param name="Pages">Of <paramref name="Build"/>, with everything else that is its site.</param>
/// <param name="Target">Full path of the archive.</param>
/// <param name="Shown">As messages name it.</param>
/// <param name="Key">Signs the archive; null for none.</param>
/// <param name="Replace">Whether another archive of this name may be replaced.</param>
internal sealed record ArchiveRequest(SiteRequest Site, HistoryFolder History, SiteBuild Build, PackedSite Pages, string Target, string Shown, ArchiveKey? Key, bool Replace);
