using KspSite.Core.Domain;
using KspSite.Rendering.Site;
namespace KspSite.Rendering.Pages.Sheet;
internal static class CoverageGrids { public static IEnumerable<CoverageRow> Rows(AccountDossier account, SiteContext site) => []; }
