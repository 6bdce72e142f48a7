namespace KspSite.Output;

/// <summary>Keeps a second build away from the same output folder. The system gives it back when the process ends, however it ends.</summary>
internal static class OutputLock
{
    /// <summary>Null where another process holds it.</summary>
    public static FileStream? Take(OutputTarget target)
    {
        try
        {
            return new FileStream(target.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(target.Lock))
        {
            return null;
        }
    }
}
