using System.Text;

namespace KspSite.Tests;

/// <summary>The smallest input that makes a site, for tests that are about files and not about plans.</summary>
internal static class SmallSite
{
    public const string Accounts = "客户编号,客户名称,金额单位,客户等级,大客户经理,现在销售量,总潜力,参与购买人数,销售流程步骤\nA1,甲公司,万元,A,王磊,1,2,3,4\n";

    public static TemporaryFolder New() => new TemporaryFolder()
        .With("input/accounts.csv", Accounts)
        .With("input/site.yaml", "title: 试验\nas_of: 2026-06-30\nlanguage: en\n")
        .With("input/about.md", "# About\n\nText.\n");

    /// <summary>Every file of a folder with its content, to compare two folders at once.</summary>
    public static Dictionary<string, string> Contents(this TemporaryFolder folder, string path) =>
        folder.Files(path).ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder[path + "/" + f]))));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
