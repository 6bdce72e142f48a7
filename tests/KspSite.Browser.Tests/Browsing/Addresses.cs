using System.Text.RegularExpressions;

namespace KspSite.Browser.Tests.Browsing;

internal static class Addresses
{
    /// <summary>Of a page of an account, and not of the list of them.</summary>
    public static readonly Regex OfAnAccount = new("/accounts/(?!index)", RegexOptions.None, TimeSpan.FromSeconds(1));
}
