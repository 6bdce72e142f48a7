namespace KspSite.Init.Sample;

/// <summary>Names of people and companies. Invented: a likeness to a real one is chance.</summary>
internal static class InventedNames
{
    private const string Surnames = "沈罗韩方邹蒋钱汪林顾邵费翟许苗田尚邝梁冯骆聂裴康程薛温柯庄简宁鲁葛常殷傅叶齐潘谭阮贺夏施龚毛俞戴史孟段侯江雷倪穆申童";

    private const string First = "知可子亦树定承敬若维小佩以书文景嘉思云立泽明远卓清予怀庭秋安星恩宜";

    private const string Second = "远欣墨凡声邦泽之楠国满仪安涵博行宁辰航澜峰瑞琪然川妍朗恒颖洲岚桐";

    private const string Brands = "澄苏粤恒嘉泓岱沣皓翎钧禾瀚铭昱茂锦岳启臻朔凌沁陆宸骏祺霖瑾熠";

    private const string Endings = "远芃沄达禾工泽川锐通衡盛原域鼎澜拓润越诚";

    private static readonly string[] Places = ["海陵", "颍北", "嘉善", "常山", "宜城", "临川", "平湖", "武进", "三水", "增城", "青浦", "昌邑"];

    public static readonly string[] Regions = ["华东", "华南", "华北", "华中", "西南", "西北", "东北"];

    /// <summary>Trade, and how it stands in a company's name.</summary>
    public static readonly (string Industry, string Word)[] Trades =
    [
        ("汽车零部件", "汽车零部件"), ("医疗器械", "医疗器械"), ("食品饮料", "食品"), ("锂电设备", "新能源"), ("工程机械", "机械"), ("化工", "化学"),
        ("电子制造", "电子"), ("纺织", "纺织"), ("包装印刷", "包装"), ("物流装备", "智能物流"), ("水处理", "环保"), ("家用电器", "电器"),
    ];

    /// <summary>A different name for each number up to 65,000.</summary>
    public static string Person(int number) =>
        string.Concat(Surnames[number % Surnames.Length].ToString(), First[number / Surnames.Length % First.Length].ToString(),
            Second[number / (Surnames.Length * First.Length) % Second.Length].ToString());

    public static string AnyPerson(Dice dice) =>
        string.Concat(dice.Pick<char>(Surnames).ToString(), dice.Pick<char>(First).ToString(), dice.Chance(70) ? dice.Pick<char>(Second).ToString() : "");

    /// <summary>Two characters; they recur after some five hundred numbers.</summary>
    public static string Brand(int number) =>
        string.Concat(Brands[number % Brands.Length].ToString(), Endings[(number + number / Brands.Length) % Endings.Length].ToString());

    public static string Company(string brand, string trade, int number) =>
        $"{brand}{trade}（{Places[number % Places.Length]}）{(number % 3 == 0 ? "股份" : "")}有限公司";
}
